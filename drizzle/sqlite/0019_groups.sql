ALTER TABLE `lesson_run` ADD `groups` text;--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `ahead` text;
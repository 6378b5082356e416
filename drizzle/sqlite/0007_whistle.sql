ALTER TABLE `lesson_run` ADD `said` text;--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `said_until` integer;--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `timer_from` integer;--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `timer_until` integer;--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `called_at` integer;
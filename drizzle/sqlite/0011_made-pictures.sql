ALTER TABLE `post` ADD `recipe` text;--> statement-breakpoint
ALTER TABLE `revision` ADD `recipe` text;
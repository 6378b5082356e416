CREATE TABLE `story` (
	`id` text PRIMARY KEY NOT NULL,
	`network_id` text NOT NULL,
	`cast_member_id` text NOT NULL,
	`key` text NOT NULL,
	`picture` text,
	`body` text,
	`appears_at` integer NOT NULL,
	`gone_at` integer NOT NULL,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cast_member_id`) REFERENCES `cast_member`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_key` ON `story` (`network_id`,`key`);--> statement-breakpoint
CREATE INDEX `story_cast_member` ON `story` (`cast_member_id`);--> statement-breakpoint
ALTER TABLE `network` ADD `switches` text;
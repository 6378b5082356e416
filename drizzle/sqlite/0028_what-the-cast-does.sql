CREATE TABLE `cast_notification` (
	`id` text PRIMARY KEY NOT NULL,
	`network_id` text NOT NULL,
	`cast_member_id` text NOT NULL,
	`post_id` text,
	`body` text NOT NULL,
	`body_en` text NOT NULL,
	`appears_at` integer NOT NULL,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cast_member_id`) REFERENCES `cast_member`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `cast_notification_network` ON `cast_notification` (`network_id`,`appears_at`);--> statement-breakpoint
CREATE INDEX `cast_notification_cast_member` ON `cast_notification` (`cast_member_id`);--> statement-breakpoint
CREATE INDEX `cast_notification_post` ON `cast_notification` (`post_id`);--> statement-breakpoint
CREATE TABLE `cast_vote` (
	`post_id` text NOT NULL,
	`cast_member_id` text NOT NULL,
	`network_id` text NOT NULL,
	`option` integer NOT NULL,
	`appears_at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `cast_member_id`),
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cast_member_id`) REFERENCES `cast_member`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `cast_vote_cast_member` ON `cast_vote` (`cast_member_id`);--> statement-breakpoint
CREATE INDEX `cast_vote_network` ON `cast_vote` (`network_id`);--> statement-breakpoint
CREATE TABLE `screenshot` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`cast_member_id` text NOT NULL,
	`body` text NOT NULL,
	`appears_at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cast_member_id`) REFERENCES `cast_member`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `screenshot_once` ON `screenshot` (`post_id`,`cast_member_id`);--> statement-breakpoint
CREATE INDEX `screenshot_person` ON `screenshot` (`person_id`,`network_id`);--> statement-breakpoint
CREATE INDEX `screenshot_network` ON `screenshot` (`network_id`);--> statement-breakpoint
CREATE INDEX `screenshot_cast_member` ON `screenshot` (`cast_member_id`);--> statement-breakpoint
ALTER TABLE `post` ADD `options_en` text;
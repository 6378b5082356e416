CREATE TABLE `poll_vote` (
	`post_id` text NOT NULL,
	`person_id` text NOT NULL,
	`option` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `person_id`),
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `poll_vote_person` ON `poll_vote` (`person_id`);--> statement-breakpoint
CREATE TABLE `post_change` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`body` text NOT NULL,
	`before` text,
	`created_at` integer NOT NULL,
	`applied_at` integer,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `post_change_post` ON `post_change` (`post_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `post_change_network` ON `post_change` (`network_id`);--> statement-breakpoint
CREATE INDEX `post_change_person` ON `post_change` (`person_id`);--> statement-breakpoint
ALTER TABLE `post` ADD `mood` text;--> statement-breakpoint
ALTER TABLE `post` ADD `place` text;--> statement-breakpoint
ALTER TABLE `post` ADD `label` text;--> statement-breakpoint
ALTER TABLE `post` ADD `options` text;--> statement-breakpoint
ALTER TABLE `post` ADD `shared_post_id` text REFERENCES post(id);--> statement-breakpoint
ALTER TABLE `post` ADD `edited_at` integer;--> statement-breakpoint
ALTER TABLE `post` ADD `deleted_at` integer;--> statement-breakpoint
CREATE INDEX `post_shared` ON `post` (`shared_post_id`);
CREATE TABLE `hidden_ad` (
	`id` text PRIMARY KEY NOT NULL,
	`network_id` text NOT NULL,
	`post_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hidden_ad_once` ON `hidden_ad` (`post_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `hidden_ad_network` ON `hidden_ad` (`network_id`);--> statement-breakpoint
CREATE INDEX `hidden_ad_person` ON `hidden_ad` (`person_id`);--> statement-breakpoint
ALTER TABLE `post` ADD `ad` text;
CREATE TABLE `glance` (
	`post_id` text NOT NULL,
	`person_id` text NOT NULL,
	`network_id` text NOT NULL,
	`seconds` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `person_id`),
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `glance_person` ON `glance` (`person_id`,`network_id`);--> statement-breakpoint
CREATE INDEX `glance_network` ON `glance` (`network_id`);--> statement-breakpoint
CREATE TABLE `search` (
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`times` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`network_id`, `person_id`, `text`),
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `search_person` ON `search` (`person_id`);--> statement-breakpoint
ALTER TABLE `cast_member` ADD `purpose` text;--> statement-breakpoint
ALTER TABLE `network` ADD `revealed_at` integer;
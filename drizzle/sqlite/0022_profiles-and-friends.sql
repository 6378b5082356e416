CREATE TABLE `friendship` (
	`id` text PRIMARY KEY NOT NULL,
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`cast_member_id` text,
	`other_id` text,
	`asked_by_cast` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cast_member_id`) REFERENCES `cast_member`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `friendship_cast` ON `friendship` (`network_id`,`person_id`,`cast_member_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `friendship_other` ON `friendship` (`network_id`,`person_id`,`other_id`);--> statement-breakpoint
CREATE INDEX `friendship_of_other` ON `friendship` (`other_id`,`network_id`);--> statement-breakpoint
CREATE INDEX `friendship_person` ON `friendship` (`person_id`);--> statement-breakpoint
CREATE INDEX `friendship_cast_member` ON `friendship` (`cast_member_id`);--> statement-breakpoint
CREATE TABLE `profile` (
	`id` text PRIMARY KEY NOT NULL,
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`bio` text NOT NULL,
	`interests` text NOT NULL,
	`audience` text NOT NULL,
	`approach` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `profile_once` ON `profile` (`network_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `profile_person` ON `profile` (`person_id`);--> statement-breakpoint
ALTER TABLE `post` ADD `audience` text;
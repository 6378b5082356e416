CREATE TABLE `feeling` (
	`id` text PRIMARY KEY NOT NULL,
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`feeling` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `feeling_of` ON `feeling` (`network_id`,`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `feeling_person` ON `feeling` (`person_id`);--> statement-breakpoint
CREATE TABLE `put_away` (
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`pulls` text NOT NULL,
	PRIMARY KEY(`network_id`, `person_id`),
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `put_away_person` ON `put_away` (`person_id`);
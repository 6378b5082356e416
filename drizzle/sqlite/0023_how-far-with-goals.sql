CREATE TABLE `goal_try` (
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`goal` text NOT NULL,
	`count` integer NOT NULL,
	`reached_at` integer,
	PRIMARY KEY(`network_id`, `person_id`, `goal`),
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `goal_try_person` ON `goal_try` (`person_id`);
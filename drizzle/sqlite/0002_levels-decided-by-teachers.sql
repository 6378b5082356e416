CREATE TABLE `level` (
	`person_id` text NOT NULL,
	`skill` text NOT NULL,
	`number` integer NOT NULL,
	`level` text NOT NULL,
	`proposed_by` text,
	`classroom_id` text NOT NULL,
	`decided_by` text NOT NULL,
	`activity_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `skill`, `number`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `level_classroom` ON `level` (`classroom_id`,`skill`);--> statement-breakpoint
CREATE INDEX `level_decided_by` ON `level` (`decided_by`);--> statement-breakpoint
CREATE INDEX `level_activity` ON `level` (`activity_id`);
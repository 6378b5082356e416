CREATE TABLE `acquaintance` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`theme` text NOT NULL,
	`note` text,
	`consent` text NOT NULL,
	`consent_how` text,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `acquaintance_school` ON `acquaintance` (`school_id`,`email`);--> statement-breakpoint
CREATE INDEX `acquaintance_added_by` ON `acquaintance` (`added_by`);--> statement-breakpoint
CREATE INDEX `acquaintance_expires` ON `acquaintance` (`expires_at`);
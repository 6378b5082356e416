CREATE TABLE `badge` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`classroom_id` text NOT NULL,
	`person_id` text NOT NULL,
	`status_index` integer NOT NULL,
	`named` integer NOT NULL,
	`issued_by` text NOT NULL,
	`issued_at` integer NOT NULL,
	`revoked_by` text,
	`revoked_at` integer,
	`reason` text,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`issued_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revoked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `badge_status` ON `badge` (`school_id`,`status_index`);--> statement-breakpoint
CREATE INDEX `badge_classroom` ON `badge` (`classroom_id`);--> statement-breakpoint
CREATE INDEX `badge_person` ON `badge` (`person_id`,`issued_at`);--> statement-breakpoint
CREATE INDEX `badge_issued_by` ON `badge` (`issued_by`);--> statement-breakpoint
CREATE INDEX `badge_revoked_by` ON `badge` (`revoked_by`);
CREATE TABLE `class_check` (
	`id` text PRIMARY KEY NOT NULL,
	`classroom_id` text NOT NULL,
	`lesson` text NOT NULL,
	`items` text NOT NULL,
	`open` text,
	`handed_out_by` text NOT NULL,
	`handed_out_at` integer NOT NULL,
	`after_at` integer,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`handed_out_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `class_check_classroom` ON `class_check` (`classroom_id`,`handed_out_at`);--> statement-breakpoint
CREATE INDEX `class_check_handed_out_by` ON `class_check` (`handed_out_by`);--> statement-breakpoint
CREATE TABLE `check_sheet` (
	`check_id` text NOT NULL,
	`moment` text NOT NULL,
	`person_id` text NOT NULL,
	`form` text NOT NULL,
	`answers` text NOT NULL,
	`words` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`check_id`, `moment`, `person_id`),
	FOREIGN KEY (`check_id`) REFERENCES `class_check`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `check_sheet_person` ON `check_sheet` (`person_id`);
CREATE TABLE `scenario` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`source` text NOT NULL,
	`version` integer NOT NULL,
	`mistakes` integer NOT NULL,
	`origin` text NOT NULL,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	`read_by` text,
	`read_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`read_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scenario_key` ON `scenario` (`school_id`,`key`);--> statement-breakpoint
CREATE INDEX `scenario_changed_by` ON `scenario` (`changed_by`);--> statement-breakpoint
CREATE INDEX `scenario_read_by` ON `scenario` (`read_by`);--> statement-breakpoint
CREATE TABLE `scenario_earlier` (
	`scenario_id` text NOT NULL,
	`version` integer NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`scenario_id`, `version`),
	FOREIGN KEY (`scenario_id`) REFERENCES `scenario`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `scenario_edition` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `edition` text REFERENCES scenario_edition(id);--> statement-breakpoint
CREATE INDEX `lesson_run_edition` ON `lesson_run` (`edition`);--> statement-breakpoint
ALTER TABLE `network` ADD `edition` text REFERENCES scenario_edition(id);--> statement-breakpoint
CREATE INDEX `network_edition` ON `network` (`edition`);
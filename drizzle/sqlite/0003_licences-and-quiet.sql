CREATE TABLE `pupil_freeze` (
	`id` text PRIMARY KEY NOT NULL,
	`classroom_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`frozen_by` text NOT NULL,
	`frozen_at` integer NOT NULL,
	`lifted_by` text,
	`lifted_at` integer,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`frozen_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lifted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pupil_freeze_current` ON `pupil_freeze` (`classroom_id`,`person_id`) WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX `pupil_freeze_person` ON `pupil_freeze` (`person_id`);--> statement-breakpoint
CREATE TABLE `trust` (
	`classroom_id` text NOT NULL,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`classroom_id`, `person_id`),
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `trust_person` ON `trust` (`person_id`);--> statement-breakpoint
DROP INDEX `revision_person`;--> statement-breakpoint
CREATE INDEX `revision_person` ON `revision` (`person_id`,`at`);--> statement-breakpoint
ALTER TABLE `classroom` ADD `schedule` text DEFAULT 'lessons' NOT NULL;--> statement-breakpoint
ALTER TABLE `classroom` ADD `slow` integer;--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `hold` text;--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `woken_at` integer;--> statement-breakpoint
ALTER TABLE `post` ADD `comments_closed_at` integer;
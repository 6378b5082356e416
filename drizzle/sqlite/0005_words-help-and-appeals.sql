CREATE TABLE `help_card` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`nl` text NOT NULL,
	`en` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`written_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `help_card_school` ON `help_card` (`school_id`,`written_at`);--> statement-breakpoint
CREATE TABLE `ready_sentence` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`occasion` text NOT NULL,
	`nl` text NOT NULL,
	`en` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_by` text,
	`removed_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`removed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ready_sentence_school` ON `ready_sentence` (`school_id`,`added_at`);--> statement-breakpoint
CREATE TABLE `watched_word` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`word` text NOT NULL,
	`grade` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_by` text,
	`removed_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`removed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `watched_word_school` ON `watched_word` (`school_id`,`added_at`);--> statement-breakpoint
ALTER TABLE `review` ADD `appeal` text;--> statement-breakpoint
ALTER TABLE `review` ADD `appealed_at` integer;--> statement-breakpoint
ALTER TABLE `review` ADD `answer` text;--> statement-breakpoint
ALTER TABLE `review` ADD `answered_by` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `review` ADD `answered_at` integer;--> statement-breakpoint
CREATE INDEX `review_appeal` ON `review` (`classroom_id`,`appealed_at`) WHERE appealed_at is not null and answered_at is null;
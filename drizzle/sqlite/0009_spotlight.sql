CREATE TABLE `ballot` (
	`lesson_run_id` text NOT NULL,
	`post_id` text NOT NULL,
	`person_id` text NOT NULL,
	`colour` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`lesson_run_id`, `post_id`, `person_id`),
	FOREIGN KEY (`lesson_run_id`) REFERENCES `lesson_run`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ballot_person` ON `ballot` (`person_id`);--> statement-breakpoint
ALTER TABLE `classroom` ADD `rules` text;--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `spotlit_post_id` text;--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `spotlit_at` integer;--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `voting_at` integer;--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `turned_at` integer;
CREATE TABLE `opinion` (
	`review_id` text NOT NULL,
	`person_id` text NOT NULL,
	`verdict` text NOT NULL,
	`rule` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`review_id`, `person_id`),
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `opinion_person` ON `opinion` (`person_id`);--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `patrol` text;
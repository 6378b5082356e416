CREATE TABLE `image` (
	`id` text PRIMARY KEY NOT NULL,
	`classroom_id` text NOT NULL,
	`person_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `image_classroom` ON `image` (`classroom_id`);--> statement-breakpoint
CREATE INDEX `image_person` ON `image` (`person_id`);--> statement-breakpoint
CREATE INDEX `image_subject` ON `image` (`subject_id`);--> statement-breakpoint
ALTER TABLE `answer` ADD `images` text;--> statement-breakpoint
ALTER TABLE `revision` ADD `images` text;
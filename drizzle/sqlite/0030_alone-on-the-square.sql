DROP INDEX `network_going`;--> statement-breakpoint
ALTER TABLE `network` ADD `person_id` text REFERENCES person(id) ON UPDATE no action ON DELETE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX `network_going_solo` ON `network` (`person_id`,`lesson_run_id`) WHERE ended_at is null and person_id is not null;--> statement-breakpoint
CREATE INDEX `network_person` ON `network` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `network_going` ON `network` (`lesson_run_id`) WHERE ended_at is null and person_id is null;--> statement-breakpoint
ALTER TABLE `lesson_run` ADD `shape` text;
DROP INDEX `network_run`;--> statement-breakpoint
ALTER TABLE `network` ADD `ended_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `network_going` ON `network` (`lesson_run_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `network_of_run` ON `network` (`lesson_run_id`,`opened_at`);
CREATE TABLE `feed` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`url` text NOT NULL,
	`title` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`asked_at` integer,
	`etag` text,
	`last_modified` text,
	`problem` text,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_school` ON `feed` (`school_id`,`url`);--> statement-breakpoint
CREATE INDEX `feed_added_by` ON `feed` (`added_by`);--> statement-breakpoint
CREATE INDEX `feed_asked` ON `feed` (`asked_at`);--> statement-breakpoint
CREATE TABLE `news_item` (
	`id` text PRIMARY KEY NOT NULL,
	`feed_id` text NOT NULL,
	`title` text NOT NULL,
	`link` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`feed_id`) REFERENCES `feed`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `news_item_once` ON `news_item` (`feed_id`,`link`);--> statement-breakpoint
CREATE INDEX `news_item_published` ON `news_item` (`published_at`);--> statement-breakpoint
CREATE TABLE `talk` (
	`id` text PRIMARY KEY NOT NULL,
	`classroom_id` text NOT NULL,
	`title` text NOT NULL,
	`source` text NOT NULL,
	`link` text,
	`day` text NOT NULL,
	`heavy` integer NOT NULL,
	`begun_by` text NOT NULL,
	`begun_at` integer NOT NULL,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`begun_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `talk_classroom` ON `talk` (`classroom_id`,`begun_at`);--> statement-breakpoint
CREATE INDEX `talk_begun_by` ON `talk` (`begun_by`);--> statement-breakpoint
ALTER TABLE `classroom` ADD `heavy_since` integer;--> statement-breakpoint
ALTER TABLE `thread` ADD `talk_id` text REFERENCES talk(id);--> statement-breakpoint
CREATE INDEX `thread_talk` ON `thread` (`talk_id`);
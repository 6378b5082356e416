CREATE TABLE `block` (
	`id` text PRIMARY KEY NOT NULL,
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`cast_member_id` text,
	`other_id` text,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cast_member_id`) REFERENCES `cast_member`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `block_cast` ON `block` (`network_id`,`person_id`,`cast_member_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `block_other` ON `block` (`network_id`,`person_id`,`other_id`);--> statement-breakpoint
CREATE INDEX `block_person` ON `block` (`person_id`);--> statement-breakpoint
CREATE INDEX `block_cast_member` ON `block` (`cast_member_id`);--> statement-breakpoint
CREATE INDEX `block_other_person` ON `block` (`other_id`);--> statement-breakpoint
CREATE TABLE `chat` (
	`id` text PRIMARY KEY NOT NULL,
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`cast_member_id` text NOT NULL,
	`line` text,
	`appears_at` integer NOT NULL,
	`seen_at` integer,
	`asked_at` integer,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cast_member_id`) REFERENCES `cast_member`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `chat_once` ON `chat` (`network_id`,`person_id`,`cast_member_id`);--> statement-breakpoint
CREATE INDEX `chat_person` ON `chat` (`person_id`);--> statement-breakpoint
CREATE INDEX `chat_cast_member` ON `chat` (`cast_member_id`);--> statement-breakpoint
CREATE TABLE `message` (
	`id` text PRIMARY KEY NOT NULL,
	`chat_id` text NOT NULL,
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`cast_member_id` text NOT NULL,
	`by` text NOT NULL,
	`line` text NOT NULL,
	`chose` text,
	`body` text NOT NULL,
	`body_en` text,
	`appears_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`chat_id`) REFERENCES `chat`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cast_member_id`) REFERENCES `cast_member`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `message_chat` ON `message` (`chat_id`,`appears_at`);--> statement-breakpoint
CREATE INDEX `message_network` ON `message` (`network_id`,`person_id`,`appears_at`);--> statement-breakpoint
CREATE INDEX `message_person` ON `message` (`person_id`);--> statement-breakpoint
CREATE INDEX `message_cast_member` ON `message` (`cast_member_id`);
CREATE TABLE `activity` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`verb` text NOT NULL,
	`person_id` text,
	`for_id` text,
	`classroom_id` text,
	`lesson_run_id` text,
	`about_kind` text,
	`about_id` text,
	`details` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`for_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lesson_run_id`) REFERENCES `lesson_run`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `activity_classroom` ON `activity` (`classroom_id`,`id`);--> statement-breakpoint
CREATE INDEX `activity_person` ON `activity` (`person_id`,`id`);--> statement-breakpoint
CREATE INDEX `activity_for` ON `activity` (`for_id`,`id`);--> statement-breakpoint
CREATE INDEX `activity_about` ON `activity` (`about_id`,`id`);--> statement-breakpoint
CREATE INDEX `activity_run` ON `activity` (`lesson_run_id`,`id`);--> statement-breakpoint
CREATE TABLE `attempt` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `card` (
	`id` text PRIMARY KEY NOT NULL,
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`appears_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `card_person` ON `card` (`network_id`,`person_id`,`appears_at`);--> statement-breakpoint
CREATE INDEX `card_by_person` ON `card` (`person_id`);--> statement-breakpoint
CREATE TABLE `cast_member` (
	`id` text PRIMARY KEY NOT NULL,
	`network_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`handle` text NOT NULL,
	`avatar` text NOT NULL,
	`bio` text NOT NULL,
	`kind` text NOT NULL,
	`age` integer,
	`place` text,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cast_member_key` ON `cast_member` (`network_id`,`key`);--> statement-breakpoint
CREATE TABLE `classroom` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`name` text NOT NULL,
	`year_group` integer NOT NULL,
	`code` text NOT NULL,
	`open_until` integer,
	`hold` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `classroom_code` ON `classroom` (`code`);--> statement-breakpoint
CREATE INDEX `classroom_school` ON `classroom` (`school_id`);--> statement-breakpoint
CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`network_id` text NOT NULL,
	`classroom_id` text NOT NULL,
	`person_id` text,
	`cast_member_id` text,
	`script_key` text,
	`body` text NOT NULL,
	`body_en` text,
	`appears_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cast_member_id`) REFERENCES `cast_member`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comment_post` ON `comment` (`post_id`,`appears_at`);--> statement-breakpoint
CREATE INDEX `comment_network` ON `comment` (`network_id`,`appears_at`);--> statement-breakpoint
CREATE INDEX `comment_person` ON `comment` (`person_id`,`network_id`);--> statement-breakpoint
CREATE INDEX `comment_cast_member` ON `comment` (`cast_member_id`);--> statement-breakpoint
CREATE TABLE `credential` (
	`person_id` text PRIMARY KEY NOT NULL,
	`password` text,
	`pictures` text,
	`card` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credential_card` ON `credential` (`card`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`classroom_id` text NOT NULL,
	`lesson_run_id` text,
	`activity_id` integer NOT NULL,
	`skill` text NOT NULL,
	`rule` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lesson_run_id`) REFERENCES `lesson_run`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_once` ON `evidence` (`activity_id`,`skill`,`person_id`);--> statement-breakpoint
CREATE INDEX `evidence_classroom` ON `evidence` (`classroom_id`,`skill`);--> statement-breakpoint
CREATE INDEX `evidence_person` ON `evidence` (`person_id`,`skill`);--> statement-breakpoint
CREATE TABLE `firing` (
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`rule` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`network_id`, `person_id`, `rule`),
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `firing_person` ON `firing` (`person_id`);--> statement-breakpoint
CREATE TABLE `freeze` (
	`id` text PRIMARY KEY NOT NULL,
	`classroom_id` text NOT NULL,
	`frozen_by` text NOT NULL,
	`frozen_at` integer NOT NULL,
	`lifted_by` text,
	`lifted_at` integer,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`frozen_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lifted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `freeze_current` ON `freeze` (`classroom_id`) WHERE lifted_at is null;--> statement-breakpoint
CREATE TABLE `lesson_run` (
	`id` text PRIMARY KEY NOT NULL,
	`classroom_id` text NOT NULL,
	`lesson` text NOT NULL,
	`version` text NOT NULL,
	`step` text NOT NULL,
	`begun_by` text NOT NULL,
	`begun_at` integer NOT NULL,
	`finished_by` text,
	`finished_at` integer,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`begun_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`finished_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_run_current` ON `lesson_run` (`classroom_id`) WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX `lesson_run_classroom` ON `lesson_run` (`classroom_id`,`begun_at`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`school_id` text NOT NULL,
	`classroom_id` text,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`ends_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_once` ON `membership` (`person_id`,`classroom_id`,`role`);--> statement-breakpoint
CREATE INDEX `membership_classroom` ON `membership` (`classroom_id`);--> statement-breakpoint
CREATE TABLE `network` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_run_id` text NOT NULL,
	`classroom_id` text NOT NULL,
	`scenario` text NOT NULL,
	`opened_at` integer NOT NULL,
	`paused_at` integer,
	FOREIGN KEY (`lesson_run_id`) REFERENCES `lesson_run`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `network_run` ON `network` (`lesson_run_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`given_name` text NOT NULL,
	`family_name` text,
	`nickname` text NOT NULL,
	`avatar` text NOT NULL,
	`email` text,
	`language` text,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE INDEX `person_school` ON `person` (`school_id`);--> statement-breakpoint
CREATE TABLE `post` (
	`id` text PRIMARY KEY NOT NULL,
	`network_id` text NOT NULL,
	`classroom_id` text NOT NULL,
	`person_id` text,
	`cast_member_id` text,
	`script_key` text,
	`body` text NOT NULL,
	`body_en` text,
	`picture` text,
	`appears_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cast_member_id`) REFERENCES `cast_member`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `post_feed` ON `post` (`network_id`,`appears_at`,`id`);--> statement-breakpoint
CREATE INDEX `post_person` ON `post` (`person_id`,`network_id`);--> statement-breakpoint
CREATE INDEX `post_cast_member` ON `post` (`cast_member_id`);--> statement-breakpoint
CREATE TABLE `presence` (
	`lesson_run_id` text NOT NULL,
	`person_id` text NOT NULL,
	`step` text NOT NULL,
	`entered_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`lesson_run_id`, `person_id`),
	FOREIGN KEY (`lesson_run_id`) REFERENCES `lesson_run`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `presence_person` ON `presence` (`person_id`);--> statement-breakpoint
CREATE TABLE `reaction` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`network_id` text NOT NULL,
	`person_id` text,
	`cast_member_id` text,
	`kind` text NOT NULL,
	`appears_at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cast_member_id`) REFERENCES `cast_member`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reaction_person` ON `reaction` (`post_id`,`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reaction_cast_member` ON `reaction` (`post_id`,`cast_member_id`);--> statement-breakpoint
CREATE INDEX `reaction_network` ON `reaction` (`network_id`,`appears_at`);--> statement-breakpoint
CREATE INDEX `reaction_by_person` ON `reaction` (`person_id`);--> statement-breakpoint
CREATE INDEX `reaction_by_cast_member` ON `reaction` (`cast_member_id`);--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`classroom_id` text NOT NULL,
	`person_id` text NOT NULL,
	`review_id` text NOT NULL,
	`reason` text NOT NULL,
	`note` text,
	`quote` text NOT NULL,
	`quote_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_once` ON `report` (`person_id`,`review_id`);--> statement-breakpoint
CREATE INDEX `report_review` ON `report` (`review_id`);--> statement-breakpoint
CREATE TABLE `response` (
	`lesson_run_id` text NOT NULL,
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`step` text NOT NULL,
	`value` text NOT NULL,
	`right` integer,
	`tries` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`lesson_run_id`, `person_id`, `key`),
	FOREIGN KEY (`lesson_run_id`) REFERENCES `lesson_run`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `response_person` ON `response` (`person_id`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`revision` integer NOT NULL,
	`classroom_id` text NOT NULL,
	`lesson_run_id` text,
	`author_id` text,
	`cause` text NOT NULL,
	`grade` text,
	`hides` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`decision` text,
	`decided_by` text,
	`decided_at` integer,
	`feedback` text,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lesson_run_id`) REFERENCES `lesson_run`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `review_hides` ON `review` (`subject_id`) WHERE hides;--> statement-breakpoint
CREATE INDEX `review_subject` ON `review` (`subject_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `review_lane` ON `review` (`classroom_id`,`opened_at`) WHERE decision is null;--> statement-breakpoint
CREATE INDEX `review_decided` ON `review` (`classroom_id`,`decided_at`);--> statement-breakpoint
CREATE INDEX `review_author` ON `review` (`author_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `revision` (
	`subject_id` text NOT NULL,
	`number` integer NOT NULL,
	`subject_kind` text NOT NULL,
	`person_id` text NOT NULL,
	`body` text NOT NULL,
	`picture` text,
	`findings` text NOT NULL,
	`heeded` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`subject_id`, `number`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `revision_person` ON `revision` (`person_id`);--> statement-breakpoint
CREATE TABLE `school` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE INDEX `session_expires` ON `session` (`expires_at`);
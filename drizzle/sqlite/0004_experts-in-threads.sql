CREATE TABLE `answer` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`classroom_id` text NOT NULL,
	`person_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`links_allowed_at` integer,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`thread_id`) REFERENCES `thread`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_question` ON `answer` (`question_id`);--> statement-breakpoint
CREATE INDEX `answer_thread` ON `answer` (`thread_id`);--> statement-breakpoint
CREATE INDEX `answer_classroom` ON `answer` (`classroom_id`);--> statement-breakpoint
CREATE INDEX `answer_person` ON `answer` (`person_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`secret` text,
	`origin` text NOT NULL,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	`opened_at` integer,
	`replaced_at` integer,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_secret` ON `invitation` (`secret`);--> statement-breakpoint
CREATE INDEX `invitation_visit` ON `invitation` (`visit_id`);--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`about_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_try_at` integer,
	`tries` integer NOT NULL,
	`sent_at` integer,
	`problem` text
);
--> statement-breakpoint
CREATE INDEX `mail_about` ON `mail` (`about_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `mail_waiting` ON `mail` (`next_try_at`) WHERE next_try_at is not null;--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`classroom_id` text NOT NULL,
	`person_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`joined_to` text,
	`passed_on_at` integer,
	FOREIGN KEY (`thread_id`) REFERENCES `thread`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `question_thread` ON `question` (`thread_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `question_classroom` ON `question` (`classroom_id`);--> statement-breakpoint
CREATE INDEX `question_person` ON `question` (`person_id`,`thread_id`);--> statement-breakpoint
CREATE TABLE `thanks` (
	`thread_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `person_id`),
	FOREIGN KEY (`thread_id`) REFERENCES `thread`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `thanks_person` ON `thanks` (`person_id`);--> statement-breakpoint
CREATE TABLE `thread` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`classroom_id` text NOT NULL,
	`title` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `thread_visit` ON `thread` (`visit_id`);--> statement-breakpoint
CREATE INDEX `thread_classroom` ON `thread` (`classroom_id`);--> statement-breakpoint
CREATE TABLE `visit` (
	`id` text PRIMARY KEY NOT NULL,
	`classroom_id` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`theme` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`question_limit` integer NOT NULL,
	`naming` text NOT NULL,
	`conduct_seen_on` text,
	`about` text,
	`rules_accepted_at` integer,
	`created_at` integer NOT NULL,
	`invited_by` text NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`classroom_id`) REFERENCES `classroom`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `visit_classroom` ON `visit` (`classroom_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `visit_person` ON `visit` (`person_id`);--> statement-breakpoint
CREATE INDEX `visit_invited_by` ON `visit` (`invited_by`);--> statement-breakpoint
CREATE INDEX `visit_open` ON `visit` (`ends_at`) WHERE closed_at is null;--> statement-breakpoint
CREATE TABLE `vote` (
	`question_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`question_id`, `person_id`),
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `vote_person` ON `vote` (`person_id`);
CREATE TABLE `campaign` (
	`post_id` text PRIMARY KEY NOT NULL,
	`network_id` text NOT NULL,
	`person_id` text NOT NULL,
	`target` text NOT NULL,
	`per_head` integer NOT NULL,
	`cost` integer NOT NULL,
	`reached` text NOT NULL,
	`crowd` text NOT NULL,
	`bought_at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`network_id`) REFERENCES `network`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `campaign_network` ON `campaign` (`network_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `campaign_person` ON `campaign` (`person_id`);
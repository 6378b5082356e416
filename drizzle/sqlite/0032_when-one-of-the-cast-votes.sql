DROP INDEX `cast_vote_network`;--> statement-breakpoint
CREATE INDEX `cast_vote_network` ON `cast_vote` (`network_id`,`appears_at`);
DROP INDEX "network_run";--> statement-breakpoint
ALTER TABLE "network" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "network_going" ON "network" USING btree ("lesson_run_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "network_of_run" ON "network" USING btree ("lesson_run_id","opened_at");
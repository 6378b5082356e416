DROP INDEX "network_going";--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "shape" text;--> statement-breakpoint
ALTER TABLE "network" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "network" ADD CONSTRAINT "network_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "network_going_solo" ON "network" USING btree ("person_id","lesson_run_id") WHERE ended_at is null and person_id is not null;--> statement-breakpoint
CREATE INDEX "network_person" ON "network" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "network_going" ON "network" USING btree ("lesson_run_id") WHERE ended_at is null and person_id is null;
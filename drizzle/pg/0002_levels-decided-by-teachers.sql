CREATE TABLE "level" (
	"person_id" text NOT NULL,
	"skill" text NOT NULL,
	"number" integer NOT NULL,
	"level" text NOT NULL,
	"proposed_by" text,
	"classroom_id" text NOT NULL,
	"decided_by" text NOT NULL,
	"activity_id" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "level_person_id_skill_number_pk" PRIMARY KEY("person_id","skill","number")
);
--> statement-breakpoint
ALTER TABLE "level" ADD CONSTRAINT "level_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level" ADD CONSTRAINT "level_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level" ADD CONSTRAINT "level_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level" ADD CONSTRAINT "level_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "level_classroom" ON "level" USING btree ("classroom_id","skill");--> statement-breakpoint
CREATE INDEX "level_decided_by" ON "level" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "level_activity" ON "level" USING btree ("activity_id");
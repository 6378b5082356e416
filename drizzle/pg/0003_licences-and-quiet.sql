CREATE TABLE "pupil_freeze" (
	"id" text PRIMARY KEY NOT NULL,
	"classroom_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"frozen_by" text NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"lifted_by" text,
	"lifted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "trust" (
	"classroom_id" text NOT NULL,
	"person_id" text NOT NULL,
	"level" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "trust_classroom_id_person_id_pk" PRIMARY KEY("classroom_id","person_id")
);
--> statement-breakpoint
DROP INDEX "revision_person";--> statement-breakpoint
ALTER TABLE "classroom" ADD COLUMN "schedule" text DEFAULT 'lessons' NOT NULL;--> statement-breakpoint
ALTER TABLE "classroom" ADD COLUMN "slow" integer;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "hold" text;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "woken_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "comments_closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "pupil_freeze" ADD CONSTRAINT "pupil_freeze_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pupil_freeze" ADD CONSTRAINT "pupil_freeze_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pupil_freeze" ADD CONSTRAINT "pupil_freeze_frozen_by_person_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pupil_freeze" ADD CONSTRAINT "pupil_freeze_lifted_by_person_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust" ADD CONSTRAINT "trust_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust" ADD CONSTRAINT "trust_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust" ADD CONSTRAINT "trust_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "pupil_freeze_current" ON "pupil_freeze" USING btree ("classroom_id","person_id") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "pupil_freeze_person" ON "pupil_freeze" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "trust_person" ON "trust" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "revision_person" ON "revision" USING btree ("person_id","at");
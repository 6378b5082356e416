CREATE TABLE "ballot" (
	"lesson_run_id" text NOT NULL,
	"post_id" text NOT NULL,
	"person_id" text NOT NULL,
	"colour" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ballot_lesson_run_id_post_id_person_id_pk" PRIMARY KEY("lesson_run_id","post_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "classroom" ADD COLUMN "rules" jsonb;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "spotlit_post_id" text;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "spotlit_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "voting_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "turned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_lesson_run_id_lesson_run_id_fk" FOREIGN KEY ("lesson_run_id") REFERENCES "public"."lesson_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ballot_person" ON "ballot" USING btree ("person_id");
CREATE TABLE "opinion" (
	"review_id" text NOT NULL,
	"person_id" text NOT NULL,
	"verdict" text NOT NULL,
	"rule" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "opinion_review_id_person_id_pk" PRIMARY KEY("review_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "patrol" jsonb;--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "opinion_person" ON "opinion" USING btree ("person_id");
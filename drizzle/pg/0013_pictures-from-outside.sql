CREATE TABLE "image" (
	"id" text PRIMARY KEY NOT NULL,
	"classroom_id" text NOT NULL,
	"person_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "images" jsonb;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "images" jsonb;--> statement-breakpoint
ALTER TABLE "image" ADD CONSTRAINT "image_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image" ADD CONSTRAINT "image_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "image_classroom" ON "image" USING btree ("classroom_id");--> statement-breakpoint
CREATE INDEX "image_person" ON "image" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "image_subject" ON "image" USING btree ("subject_id");
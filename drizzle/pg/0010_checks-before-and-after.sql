CREATE TABLE "class_check" (
	"id" text PRIMARY KEY NOT NULL,
	"classroom_id" text NOT NULL,
	"lesson" text NOT NULL,
	"items" jsonb NOT NULL,
	"open" text,
	"handed_out_by" text NOT NULL,
	"handed_out_at" timestamp (3) with time zone NOT NULL,
	"after_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "check_sheet" (
	"check_id" text NOT NULL,
	"moment" text NOT NULL,
	"person_id" text NOT NULL,
	"form" text NOT NULL,
	"answers" jsonb NOT NULL,
	"words" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "check_sheet_check_id_moment_person_id_pk" PRIMARY KEY("check_id","moment","person_id")
);
--> statement-breakpoint
ALTER TABLE "class_check" ADD CONSTRAINT "class_check_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_check" ADD CONSTRAINT "class_check_handed_out_by_person_id_fk" FOREIGN KEY ("handed_out_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_sheet" ADD CONSTRAINT "check_sheet_check_id_class_check_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."class_check"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_sheet" ADD CONSTRAINT "check_sheet_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "class_check_classroom" ON "class_check" USING btree ("classroom_id","handed_out_at");--> statement-breakpoint
CREATE INDEX "class_check_handed_out_by" ON "class_check" USING btree ("handed_out_by");--> statement-breakpoint
CREATE INDEX "check_sheet_person" ON "check_sheet" USING btree ("person_id");
CREATE TABLE "badge" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"classroom_id" text NOT NULL,
	"person_id" text NOT NULL,
	"status_index" integer NOT NULL,
	"named" boolean NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"revoked_by" text,
	"revoked_at" timestamp (3) with time zone,
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_issued_by_person_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_revoked_by_person_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_status" ON "badge" USING btree ("school_id","status_index");--> statement-breakpoint
CREATE INDEX "badge_classroom" ON "badge" USING btree ("classroom_id");--> statement-breakpoint
CREATE INDEX "badge_person" ON "badge" USING btree ("person_id","issued_at");--> statement-breakpoint
CREATE INDEX "badge_issued_by" ON "badge" USING btree ("issued_by");--> statement-breakpoint
CREATE INDEX "badge_revoked_by" ON "badge" USING btree ("revoked_by");
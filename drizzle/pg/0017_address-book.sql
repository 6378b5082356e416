CREATE TABLE "acquaintance" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"theme" text NOT NULL,
	"note" text,
	"consent" text NOT NULL,
	"consent_how" text,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "acquaintance" ADD CONSTRAINT "acquaintance_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acquaintance" ADD CONSTRAINT "acquaintance_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "acquaintance_school" ON "acquaintance" USING btree ("school_id","email");--> statement-breakpoint
CREATE INDEX "acquaintance_added_by" ON "acquaintance" USING btree ("added_by");--> statement-breakpoint
CREATE INDEX "acquaintance_expires" ON "acquaintance" USING btree ("expires_at");
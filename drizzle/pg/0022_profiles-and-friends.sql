CREATE TABLE "friendship" (
	"id" text PRIMARY KEY NOT NULL,
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"cast_member_id" text,
	"other_id" text,
	"asked_by_cast" boolean NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "profile" (
	"id" text PRIMARY KEY NOT NULL,
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"bio" text NOT NULL,
	"interests" jsonb NOT NULL,
	"audience" text NOT NULL,
	"approach" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "audience" text;--> statement-breakpoint
ALTER TABLE "friendship" ADD CONSTRAINT "friendship_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friendship" ADD CONSTRAINT "friendship_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friendship" ADD CONSTRAINT "friendship_cast_member_id_cast_member_id_fk" FOREIGN KEY ("cast_member_id") REFERENCES "public"."cast_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friendship" ADD CONSTRAINT "friendship_other_id_person_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile" ADD CONSTRAINT "profile_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile" ADD CONSTRAINT "profile_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "friendship_cast" ON "friendship" USING btree ("network_id","person_id","cast_member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "friendship_other" ON "friendship" USING btree ("network_id","person_id","other_id");--> statement-breakpoint
CREATE INDEX "friendship_of_other" ON "friendship" USING btree ("other_id","network_id");--> statement-breakpoint
CREATE INDEX "friendship_person" ON "friendship" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "friendship_cast_member" ON "friendship" USING btree ("cast_member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "profile_once" ON "profile" USING btree ("network_id","person_id");--> statement-breakpoint
CREATE INDEX "profile_person" ON "profile" USING btree ("person_id");
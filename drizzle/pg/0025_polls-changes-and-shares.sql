CREATE TABLE "poll_vote" (
	"post_id" text NOT NULL,
	"person_id" text NOT NULL,
	"option" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "poll_vote_post_id_person_id_pk" PRIMARY KEY("post_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "post_change" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"body" text NOT NULL,
	"before" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "mood" text;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "options" jsonb;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "shared_post_id" text;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "edited_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "poll_vote" ADD CONSTRAINT "poll_vote_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_vote" ADD CONSTRAINT "poll_vote_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_change" ADD CONSTRAINT "post_change_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_change" ADD CONSTRAINT "post_change_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_change" ADD CONSTRAINT "post_change_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "poll_vote_person" ON "poll_vote" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "post_change_post" ON "post_change" USING btree ("post_id","created_at");--> statement-breakpoint
CREATE INDEX "post_change_network" ON "post_change" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "post_change_person" ON "post_change" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_shared_post_id_post_id_fk" FOREIGN KEY ("shared_post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "post_shared" ON "post" USING btree ("shared_post_id");
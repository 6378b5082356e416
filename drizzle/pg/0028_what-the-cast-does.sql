CREATE TABLE "cast_notification" (
	"id" text PRIMARY KEY NOT NULL,
	"network_id" text NOT NULL,
	"cast_member_id" text NOT NULL,
	"post_id" text,
	"body" text NOT NULL,
	"body_en" text NOT NULL,
	"appears_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cast_vote" (
	"post_id" text NOT NULL,
	"cast_member_id" text NOT NULL,
	"network_id" text NOT NULL,
	"option" integer NOT NULL,
	"appears_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cast_vote_post_id_cast_member_id_pk" PRIMARY KEY("post_id","cast_member_id")
);
--> statement-breakpoint
CREATE TABLE "screenshot" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"cast_member_id" text NOT NULL,
	"body" text NOT NULL,
	"appears_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "options_en" jsonb;--> statement-breakpoint
ALTER TABLE "cast_notification" ADD CONSTRAINT "cast_notification_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cast_notification" ADD CONSTRAINT "cast_notification_cast_member_id_cast_member_id_fk" FOREIGN KEY ("cast_member_id") REFERENCES "public"."cast_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cast_notification" ADD CONSTRAINT "cast_notification_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cast_vote" ADD CONSTRAINT "cast_vote_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cast_vote" ADD CONSTRAINT "cast_vote_cast_member_id_cast_member_id_fk" FOREIGN KEY ("cast_member_id") REFERENCES "public"."cast_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cast_vote" ADD CONSTRAINT "cast_vote_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenshot" ADD CONSTRAINT "screenshot_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenshot" ADD CONSTRAINT "screenshot_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenshot" ADD CONSTRAINT "screenshot_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenshot" ADD CONSTRAINT "screenshot_cast_member_id_cast_member_id_fk" FOREIGN KEY ("cast_member_id") REFERENCES "public"."cast_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cast_notification_network" ON "cast_notification" USING btree ("network_id","appears_at");--> statement-breakpoint
CREATE INDEX "cast_notification_cast_member" ON "cast_notification" USING btree ("cast_member_id");--> statement-breakpoint
CREATE INDEX "cast_notification_post" ON "cast_notification" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "cast_vote_cast_member" ON "cast_vote" USING btree ("cast_member_id");--> statement-breakpoint
CREATE INDEX "cast_vote_network" ON "cast_vote" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "screenshot_once" ON "screenshot" USING btree ("post_id","cast_member_id");--> statement-breakpoint
CREATE INDEX "screenshot_person" ON "screenshot" USING btree ("person_id","network_id");--> statement-breakpoint
CREATE INDEX "screenshot_network" ON "screenshot" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "screenshot_cast_member" ON "screenshot" USING btree ("cast_member_id");
CREATE TABLE "feed" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"url" text NOT NULL,
	"title" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"asked_at" timestamp (3) with time zone,
	"etag" text,
	"last_modified" text,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "news_item" (
	"id" text PRIMARY KEY NOT NULL,
	"feed_id" text NOT NULL,
	"title" text NOT NULL,
	"link" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "talk" (
	"id" text PRIMARY KEY NOT NULL,
	"classroom_id" text NOT NULL,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"link" text,
	"day" text NOT NULL,
	"heavy" boolean NOT NULL,
	"begun_by" text NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "classroom" ADD COLUMN "heavy_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "thread" ADD COLUMN "talk_id" text;--> statement-breakpoint
ALTER TABLE "feed" ADD CONSTRAINT "feed_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed" ADD CONSTRAINT "feed_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_item" ADD CONSTRAINT "news_item_feed_id_feed_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feed"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_begun_by_person_id_fk" FOREIGN KEY ("begun_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "feed_school" ON "feed" USING btree ("school_id","url");--> statement-breakpoint
CREATE INDEX "feed_added_by" ON "feed" USING btree ("added_by");--> statement-breakpoint
CREATE INDEX "feed_asked" ON "feed" USING btree ("asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "news_item_once" ON "news_item" USING btree ("feed_id","link");--> statement-breakpoint
CREATE INDEX "news_item_published" ON "news_item" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "talk_classroom" ON "talk" USING btree ("classroom_id","begun_at");--> statement-breakpoint
CREATE INDEX "talk_begun_by" ON "talk" USING btree ("begun_by");--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_talk_id_talk_id_fk" FOREIGN KEY ("talk_id") REFERENCES "public"."talk"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thread_talk" ON "thread" USING btree ("talk_id");
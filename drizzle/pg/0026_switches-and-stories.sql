CREATE TABLE "story" (
	"id" text PRIMARY KEY NOT NULL,
	"network_id" text NOT NULL,
	"cast_member_id" text NOT NULL,
	"key" text NOT NULL,
	"picture" text,
	"body" jsonb,
	"appears_at" timestamp (3) with time zone NOT NULL,
	"gone_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "network" ADD COLUMN "switches" jsonb;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_cast_member_id_cast_member_id_fk" FOREIGN KEY ("cast_member_id") REFERENCES "public"."cast_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "story_key" ON "story" USING btree ("network_id","key");--> statement-breakpoint
CREATE INDEX "story_cast_member" ON "story" USING btree ("cast_member_id");
DROP INDEX "post_cast_member";--> statement-breakpoint
CREATE INDEX "post_cast_member" ON "post" USING btree ("cast_member_id","appears_at","id");
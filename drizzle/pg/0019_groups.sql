ALTER TABLE "lesson_run" ADD COLUMN "groups" jsonb;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "ahead" jsonb;
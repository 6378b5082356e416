ALTER TABLE "lesson_run" ADD COLUMN "said" jsonb;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "said_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "timer_from" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "timer_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "called_at" timestamp (3) with time zone;
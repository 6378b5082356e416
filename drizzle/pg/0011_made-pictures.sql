ALTER TABLE "post" ADD COLUMN "recipe" text;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "recipe" text;
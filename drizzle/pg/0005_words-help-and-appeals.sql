CREATE TABLE "help_card" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"nl" text NOT NULL,
	"en" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ready_sentence" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"occasion" text NOT NULL,
	"nl" text NOT NULL,
	"en" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_by" text,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "watched_word" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"word" text NOT NULL,
	"grade" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_by" text,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "appeal" text;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "appealed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "answered_by" text;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "help_card" ADD CONSTRAINT "help_card_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_card" ADD CONSTRAINT "help_card_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ready_sentence" ADD CONSTRAINT "ready_sentence_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ready_sentence" ADD CONSTRAINT "ready_sentence_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ready_sentence" ADD CONSTRAINT "ready_sentence_removed_by_person_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watched_word" ADD CONSTRAINT "watched_word_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watched_word" ADD CONSTRAINT "watched_word_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watched_word" ADD CONSTRAINT "watched_word_removed_by_person_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "help_card_school" ON "help_card" USING btree ("school_id","written_at");--> statement-breakpoint
CREATE INDEX "ready_sentence_school" ON "ready_sentence" USING btree ("school_id","added_at");--> statement-breakpoint
CREATE INDEX "watched_word_school" ON "watched_word" USING btree ("school_id","added_at");--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_appeal" ON "review" USING btree ("classroom_id","appealed_at") WHERE appealed_at is not null and answered_at is null;
CREATE TABLE "activity" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "activity_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"verb" text NOT NULL,
	"person_id" text,
	"for_id" text,
	"classroom_id" text,
	"lesson_run_id" text,
	"about_kind" text,
	"about_id" text,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "card" (
	"id" text PRIMARY KEY NOT NULL,
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"key" text NOT NULL,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"appears_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "cast_member" (
	"id" text PRIMARY KEY NOT NULL,
	"network_id" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"handle" text NOT NULL,
	"avatar" text NOT NULL,
	"bio" jsonb NOT NULL,
	"kind" text NOT NULL,
	"age" integer,
	"place" text
);
--> statement-breakpoint
CREATE TABLE "classroom" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"name" text NOT NULL,
	"year_group" integer NOT NULL,
	"code" text NOT NULL,
	"open_until" timestamp (3) with time zone,
	"hold" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"network_id" text NOT NULL,
	"classroom_id" text NOT NULL,
	"person_id" text,
	"cast_member_id" text,
	"script_key" text,
	"body" text NOT NULL,
	"body_en" text,
	"appears_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"person_id" text PRIMARY KEY NOT NULL,
	"password" text,
	"pictures" text,
	"card" text,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"classroom_id" text NOT NULL,
	"lesson_run_id" text,
	"activity_id" bigint NOT NULL,
	"skill" text NOT NULL,
	"rule" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "firing" (
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"rule" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "firing_network_id_person_id_rule_pk" PRIMARY KEY("network_id","person_id","rule")
);
--> statement-breakpoint
CREATE TABLE "freeze" (
	"id" text PRIMARY KEY NOT NULL,
	"classroom_id" text NOT NULL,
	"frozen_by" text NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"lifted_by" text,
	"lifted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "lesson_run" (
	"id" text PRIMARY KEY NOT NULL,
	"classroom_id" text NOT NULL,
	"lesson" text NOT NULL,
	"version" text NOT NULL,
	"step" text NOT NULL,
	"begun_by" text NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"finished_by" text,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"school_id" text NOT NULL,
	"classroom_id" text,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "network" (
	"id" text PRIMARY KEY NOT NULL,
	"lesson_run_id" text NOT NULL,
	"classroom_id" text NOT NULL,
	"scenario" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"paused_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text,
	"nickname" text NOT NULL,
	"avatar" text NOT NULL,
	"email" text,
	"language" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" text PRIMARY KEY NOT NULL,
	"network_id" text NOT NULL,
	"classroom_id" text NOT NULL,
	"person_id" text,
	"cast_member_id" text,
	"script_key" text,
	"body" text NOT NULL,
	"body_en" text,
	"picture" text,
	"appears_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"lesson_run_id" text NOT NULL,
	"person_id" text NOT NULL,
	"step" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "presence_lesson_run_id_person_id_pk" PRIMARY KEY("lesson_run_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "reaction" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"network_id" text NOT NULL,
	"person_id" text,
	"cast_member_id" text,
	"kind" text NOT NULL,
	"appears_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"classroom_id" text NOT NULL,
	"person_id" text NOT NULL,
	"review_id" text NOT NULL,
	"reason" text NOT NULL,
	"note" text,
	"quote" text NOT NULL,
	"quote_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "response" (
	"lesson_run_id" text NOT NULL,
	"person_id" text NOT NULL,
	"key" text NOT NULL,
	"step" text NOT NULL,
	"value" jsonb NOT NULL,
	"right" boolean,
	"tries" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "response_lesson_run_id_person_id_key_pk" PRIMARY KEY("lesson_run_id","person_id","key")
);
--> statement-breakpoint
CREATE TABLE "review" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"revision" integer NOT NULL,
	"classroom_id" text NOT NULL,
	"lesson_run_id" text,
	"author_id" text,
	"cause" text NOT NULL,
	"grade" text,
	"hides" boolean NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"feedback" text
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"subject_id" text NOT NULL,
	"number" integer NOT NULL,
	"subject_kind" text NOT NULL,
	"person_id" text NOT NULL,
	"body" text NOT NULL,
	"picture" text,
	"findings" jsonb NOT NULL,
	"heeded" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "revision_subject_id_number_pk" PRIMARY KEY("subject_id","number")
);
--> statement-breakpoint
CREATE TABLE "school" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_for_id_person_id_fk" FOREIGN KEY ("for_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_lesson_run_id_lesson_run_id_fk" FOREIGN KEY ("lesson_run_id") REFERENCES "public"."lesson_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card" ADD CONSTRAINT "card_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card" ADD CONSTRAINT "card_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cast_member" ADD CONSTRAINT "cast_member_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classroom" ADD CONSTRAINT "classroom_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_cast_member_id_cast_member_id_fk" FOREIGN KEY ("cast_member_id") REFERENCES "public"."cast_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_lesson_run_id_lesson_run_id_fk" FOREIGN KEY ("lesson_run_id") REFERENCES "public"."lesson_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firing" ADD CONSTRAINT "firing_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firing" ADD CONSTRAINT "firing_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freeze" ADD CONSTRAINT "freeze_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freeze" ADD CONSTRAINT "freeze_frozen_by_person_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freeze" ADD CONSTRAINT "freeze_lifted_by_person_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD CONSTRAINT "lesson_run_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD CONSTRAINT "lesson_run_begun_by_person_id_fk" FOREIGN KEY ("begun_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_run" ADD CONSTRAINT "lesson_run_finished_by_person_id_fk" FOREIGN KEY ("finished_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network" ADD CONSTRAINT "network_lesson_run_id_lesson_run_id_fk" FOREIGN KEY ("lesson_run_id") REFERENCES "public"."lesson_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network" ADD CONSTRAINT "network_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_cast_member_id_cast_member_id_fk" FOREIGN KEY ("cast_member_id") REFERENCES "public"."cast_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_lesson_run_id_lesson_run_id_fk" FOREIGN KEY ("lesson_run_id") REFERENCES "public"."lesson_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_cast_member_id_cast_member_id_fk" FOREIGN KEY ("cast_member_id") REFERENCES "public"."cast_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_lesson_run_id_lesson_run_id_fk" FOREIGN KEY ("lesson_run_id") REFERENCES "public"."lesson_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_classroom_id_classroom_id_fk" FOREIGN KEY ("classroom_id") REFERENCES "public"."classroom"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_lesson_run_id_lesson_run_id_fk" FOREIGN KEY ("lesson_run_id") REFERENCES "public"."lesson_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_classroom" ON "activity" USING btree ("classroom_id","id");--> statement-breakpoint
CREATE INDEX "activity_person" ON "activity" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "activity_for" ON "activity" USING btree ("for_id","id");--> statement-breakpoint
CREATE INDEX "activity_about" ON "activity" USING btree ("about_id","id");--> statement-breakpoint
CREATE INDEX "activity_run" ON "activity" USING btree ("lesson_run_id","id");--> statement-breakpoint
CREATE INDEX "card_person" ON "card" USING btree ("network_id","person_id","appears_at");--> statement-breakpoint
CREATE INDEX "card_by_person" ON "card" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cast_member_key" ON "cast_member" USING btree ("network_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "classroom_code" ON "classroom" USING btree ("code");--> statement-breakpoint
CREATE INDEX "classroom_school" ON "classroom" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "comment_post" ON "comment" USING btree ("post_id","appears_at");--> statement-breakpoint
CREATE INDEX "comment_network" ON "comment" USING btree ("network_id","appears_at");--> statement-breakpoint
CREATE INDEX "comment_person" ON "comment" USING btree ("person_id","network_id");--> statement-breakpoint
CREATE INDEX "comment_cast_member" ON "comment" USING btree ("cast_member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_card" ON "credential" USING btree ("card");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_once" ON "evidence" USING btree ("activity_id","skill","person_id");--> statement-breakpoint
CREATE INDEX "evidence_classroom" ON "evidence" USING btree ("classroom_id","skill");--> statement-breakpoint
CREATE INDEX "evidence_person" ON "evidence" USING btree ("person_id","skill");--> statement-breakpoint
CREATE INDEX "firing_person" ON "firing" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "freeze_current" ON "freeze" USING btree ("classroom_id") WHERE lifted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_run_current" ON "lesson_run" USING btree ("classroom_id") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "lesson_run_classroom" ON "lesson_run" USING btree ("classroom_id","begun_at");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_once" ON "membership" USING btree ("person_id","classroom_id","role");--> statement-breakpoint
CREATE INDEX "membership_classroom" ON "membership" USING btree ("classroom_id");--> statement-breakpoint
CREATE UNIQUE INDEX "network_run" ON "network" USING btree ("lesson_run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree ("email");--> statement-breakpoint
CREATE INDEX "person_school" ON "person" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "post_feed" ON "post" USING btree ("network_id","appears_at","id");--> statement-breakpoint
CREATE INDEX "post_person" ON "post" USING btree ("person_id","network_id");--> statement-breakpoint
CREATE INDEX "post_cast_member" ON "post" USING btree ("cast_member_id");--> statement-breakpoint
CREATE INDEX "presence_person" ON "presence" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reaction_person" ON "reaction" USING btree ("post_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reaction_cast_member" ON "reaction" USING btree ("post_id","cast_member_id");--> statement-breakpoint
CREATE INDEX "reaction_network" ON "reaction" USING btree ("network_id","appears_at");--> statement-breakpoint
CREATE INDEX "reaction_by_person" ON "reaction" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "reaction_by_cast_member" ON "reaction" USING btree ("cast_member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_once" ON "report" USING btree ("person_id","review_id");--> statement-breakpoint
CREATE INDEX "report_review" ON "report" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "response_person" ON "response" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "review_hides" ON "review" USING btree ("subject_id") WHERE hides;--> statement-breakpoint
CREATE INDEX "review_subject" ON "review" USING btree ("subject_id","opened_at");--> statement-breakpoint
CREATE INDEX "review_lane" ON "review" USING btree ("classroom_id","opened_at") WHERE decision is null;--> statement-breakpoint
CREATE INDEX "review_decided" ON "review" USING btree ("classroom_id","decided_at");--> statement-breakpoint
CREATE INDEX "review_author" ON "review" USING btree ("author_id","opened_at");--> statement-breakpoint
CREATE INDEX "revision_person" ON "revision" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_expires" ON "session" USING btree ("expires_at");
CREATE TABLE "scenario" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"key" text NOT NULL,
	"title" jsonb NOT NULL,
	"source" text NOT NULL,
	"version" integer NOT NULL,
	"mistakes" integer NOT NULL,
	"origin" text NOT NULL,
	"changed_by" text,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"read_by" text,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "scenario_earlier" (
	"scenario_id" text NOT NULL,
	"version" integer NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "scenario_earlier_scenario_id_version_pk" PRIMARY KEY("scenario_id","version")
);
--> statement-breakpoint
CREATE TABLE "scenario_edition" (
	"id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "lesson_run" ADD COLUMN "edition" text;--> statement-breakpoint
ALTER TABLE "network" ADD COLUMN "edition" text;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_read_by_person_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_earlier" ADD CONSTRAINT "scenario_earlier_scenario_id_scenario_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenario"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "scenario_key" ON "scenario" USING btree ("school_id","key");--> statement-breakpoint
CREATE INDEX "scenario_changed_by" ON "scenario" USING btree ("changed_by");--> statement-breakpoint
CREATE INDEX "scenario_read_by" ON "scenario" USING btree ("read_by");--> statement-breakpoint
ALTER TABLE "lesson_run" ADD CONSTRAINT "lesson_run_edition_scenario_edition_id_fk" FOREIGN KEY ("edition") REFERENCES "public"."scenario_edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network" ADD CONSTRAINT "network_edition_scenario_edition_id_fk" FOREIGN KEY ("edition") REFERENCES "public"."scenario_edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lesson_run_edition" ON "lesson_run" USING btree ("edition");--> statement-breakpoint
CREATE INDEX "network_edition" ON "network" USING btree ("edition");
CREATE TABLE "glance" (
	"post_id" text NOT NULL,
	"person_id" text NOT NULL,
	"network_id" text NOT NULL,
	"seconds" integer NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "glance_post_id_person_id_pk" PRIMARY KEY("post_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "search" (
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"text" text NOT NULL,
	"times" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "search_network_id_person_id_text_pk" PRIMARY KEY("network_id","person_id","text")
);
--> statement-breakpoint
ALTER TABLE "cast_member" ADD COLUMN "purpose" jsonb;--> statement-breakpoint
ALTER TABLE "network" ADD COLUMN "revealed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "glance" ADD CONSTRAINT "glance_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "glance" ADD CONSTRAINT "glance_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "glance" ADD CONSTRAINT "glance_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search" ADD CONSTRAINT "search_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search" ADD CONSTRAINT "search_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "glance_person" ON "glance" USING btree ("person_id","network_id");--> statement-breakpoint
CREATE INDEX "glance_network" ON "glance" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "search_person" ON "search" USING btree ("person_id");
CREATE TABLE "goal_try" (
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"goal" text NOT NULL,
	"count" integer NOT NULL,
	"reached_at" timestamp (3) with time zone,
	CONSTRAINT "goal_try_network_id_person_id_goal_pk" PRIMARY KEY("network_id","person_id","goal")
);
--> statement-breakpoint
ALTER TABLE "goal_try" ADD CONSTRAINT "goal_try_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_try" ADD CONSTRAINT "goal_try_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "goal_try_person" ON "goal_try" USING btree ("person_id");
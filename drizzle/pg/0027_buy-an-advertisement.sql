CREATE TABLE "campaign" (
	"post_id" text NOT NULL,
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"target" jsonb NOT NULL,
	"per_head" integer NOT NULL,
	"cost" integer NOT NULL,
	"reached" jsonb NOT NULL,
	"crowd" jsonb NOT NULL,
	"bought_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "campaign_post_id_pk" PRIMARY KEY("post_id")
);
--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaign_network" ON "campaign" USING btree ("network_id","person_id");--> statement-breakpoint
CREATE INDEX "campaign_person" ON "campaign" USING btree ("person_id");
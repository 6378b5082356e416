CREATE TABLE "hidden_ad" (
	"id" text PRIMARY KEY NOT NULL,
	"network_id" text NOT NULL,
	"post_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "ad" jsonb;--> statement-breakpoint
ALTER TABLE "hidden_ad" ADD CONSTRAINT "hidden_ad_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidden_ad" ADD CONSTRAINT "hidden_ad_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidden_ad" ADD CONSTRAINT "hidden_ad_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "hidden_ad_once" ON "hidden_ad" USING btree ("post_id","person_id");--> statement-breakpoint
CREATE INDEX "hidden_ad_network" ON "hidden_ad" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "hidden_ad_person" ON "hidden_ad" USING btree ("person_id");
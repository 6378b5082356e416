CREATE TABLE "feeling" (
	"id" text PRIMARY KEY NOT NULL,
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"feeling" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "put_away" (
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"pulls" jsonb NOT NULL,
	CONSTRAINT "put_away_network_id_person_id_pk" PRIMARY KEY("network_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "feeling" ADD CONSTRAINT "feeling_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeling" ADD CONSTRAINT "feeling_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "put_away" ADD CONSTRAINT "put_away_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "put_away" ADD CONSTRAINT "put_away_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feeling_of" ON "feeling" USING btree ("network_id","person_id","at");--> statement-breakpoint
CREATE INDEX "feeling_person" ON "feeling" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "put_away_person" ON "put_away" USING btree ("person_id");
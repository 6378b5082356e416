CREATE TABLE "block" (
	"id" text PRIMARY KEY NOT NULL,
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"cast_member_id" text,
	"other_id" text,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chat" (
	"id" text PRIMARY KEY NOT NULL,
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"cast_member_id" text NOT NULL,
	"line" text,
	"appears_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone,
	"asked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" text PRIMARY KEY NOT NULL,
	"chat_id" text NOT NULL,
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"cast_member_id" text NOT NULL,
	"by" text NOT NULL,
	"line" text NOT NULL,
	"chose" text,
	"body" text NOT NULL,
	"body_en" text,
	"appears_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_cast_member_id_cast_member_id_fk" FOREIGN KEY ("cast_member_id") REFERENCES "public"."cast_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_other_id_person_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat" ADD CONSTRAINT "chat_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat" ADD CONSTRAINT "chat_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat" ADD CONSTRAINT "chat_cast_member_id_cast_member_id_fk" FOREIGN KEY ("cast_member_id") REFERENCES "public"."cast_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_chat_id_chat_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_cast_member_id_cast_member_id_fk" FOREIGN KEY ("cast_member_id") REFERENCES "public"."cast_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "block_cast" ON "block" USING btree ("network_id","person_id","cast_member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "block_other" ON "block" USING btree ("network_id","person_id","other_id");--> statement-breakpoint
CREATE INDEX "block_person" ON "block" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "block_cast_member" ON "block" USING btree ("cast_member_id");--> statement-breakpoint
CREATE INDEX "block_other_person" ON "block" USING btree ("other_id");--> statement-breakpoint
CREATE UNIQUE INDEX "chat_once" ON "chat" USING btree ("network_id","person_id","cast_member_id");--> statement-breakpoint
CREATE INDEX "chat_person" ON "chat" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "chat_cast_member" ON "chat" USING btree ("cast_member_id");--> statement-breakpoint
CREATE INDEX "message_chat" ON "message" USING btree ("chat_id","appears_at");--> statement-breakpoint
CREATE INDEX "message_network" ON "message" USING btree ("network_id","person_id","appears_at");--> statement-breakpoint
CREATE INDEX "message_person" ON "message" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "message_cast_member" ON "message" USING btree ("cast_member_id");
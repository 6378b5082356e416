DROP INDEX "review_decided";--> statement-breakpoint
CREATE INDEX "review_decided" ON "review" USING btree ("classroom_id","decided_at") WHERE decision is not null;
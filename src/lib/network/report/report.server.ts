import { and, eq, isNull, lte } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import * as reports from '#lib/moderation/report.server.ts';
import { hiding } from '#lib/moderation/review.server.ts';
import type { Reason } from '#lib/moderation/subject.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { findSaid } from '../chat/read.server.ts';
import type { reportables } from '../draft.ts';
import { clock, type Place } from '../place.server.ts';
import { isFor } from '../visible.server.ts';

type Reporting = { kind: (typeof reportables)[number]; id: string; reason: Reason; note: string | null };

/** Reports what a pupil sees in her network. False when there is no such thing for her. */
export async function report(
	person: Person,
	place: Place,
	{ kind, id, reason, note }: Reporting,
	language: Language,
	now: Date,
): Promise<boolean> {
	const { network, run, classroom } = place;
	if (!network || !run || !may.report(person, { classroomId: classroom.id })) return false;
	const words = await find(person, network.id, { kind, id }, clock(network, now));
	if (!words) return false;
	await reports.open(
		person,
		{ kind, id, authorId: words.personId, classroomId: classroom.id, lessonRunId: run.id },
		{
			reason,
			note,
			quote: language === 'en' ? (words.bodyEn ?? words.body) : words.body,
			quoteBy: words.by,
		},
		now,
	);
	return true;
}

/** What this person sees and can therefore report: its words, and whose they are. */
export async function find(
	person: Pick<Person, 'id'>,
	networkId: string,
	{ kind, id }: Pick<Reporting, 'kind' | 'id'>,
	now: Date,
) {
	if (kind === 'message') return findSaid(person, networkId, id, now);
	const of = kind === 'post' ? t.post : t.comment;
	const [row] = await db
		.select({
			personId: of.personId,
			body: of.body,
			bodyEn: of.bodyEn,
			nickname: t.person.nickname,
			castName: t.castMember.name,
		})
		.from(of)
		.leftJoin(t.person, eq(t.person.id, of.personId))
		.leftJoin(t.castMember, eq(t.castMember.id, of.castMemberId))
		.leftJoin(t.review, hiding(of.id))
		.where(
			and(
				eq(of.id, id),
				eq(of.networkId, networkId),
				lte(of.appearsAt, now),
				isNull(t.review.id),
				kind === 'post' ? isFor(db, t.post, person.id) : undefined,
			),
		);
	if (!row) return null;
	const { nickname, castName, ...words } = row;
	return { ...words, by: nickname ?? castName ?? '' };
}

import { randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { may } from '#lib/access/policy.ts';
import { record } from '#lib/activity/record.server.ts';
import { isId, type Person } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import { statusOf, toSecond, type Credential } from './badge.ts';
import { bitsOf, listLength } from './bitstring.ts';
import { publicKeysOf, signCredential, verifyCredential } from './signing.server.ts';

const compress = promisify(gzip);

/** A place in a school's status list that no badge has. */
export async function freeStatus(schoolId: string): Promise<number> {
	for (;;) {
		const place = randomInt(listLength);
		const [taken] = await db
			.select({ id: t.badge.id })
			.from(t.badge)
			.where(and(eq(t.badge.schoolId, schoolId), eq(t.badge.statusIndex, place)));
		if (!taken) return place;
	}
}

/**
 * A school's status list as W3C describes it (Bitstring Status List 1.0), signed with the school's key: who was given
 * a badge sees in it whether the badge was taken back. Null for a school that made none, or whose key does not open.
 */
export async function statusList(schoolId: string, issuer: string, now: Date): Promise<string | null> {
	if ((await publicKeysOf(schoolId)).length === 0) return null;
	const revoked = await db
		.select({ place: t.badge.statusIndex })
		.from(t.badge)
		.where(and(eq(t.badge.schoolId, schoolId), isNotNull(t.badge.revokedAt)));
	const bytes = await compress(bitsOf(revoked.map(({ place }) => place)));
	const id = statusOf(issuer);
	const list = {
		'@context': ['https://www.w3.org/ns/credentials/v2'],
		id,
		type: ['VerifiableCredential', 'BitstringStatusListCredential'],
		issuer,
		validFrom: toSecond(now),
		credentialSubject: {
			id: `${id}#list`,
			type: 'BitstringStatusList',
			statusPurpose: 'revocation',
			// Multibase: base64url without padding.
			encodedList: `u${bytes.toString('base64url')}`,
		},
	};
	return signCredential(schoolId, list, now);
}

/** The badges that were made of what a pupil earned in a classroom, newest first. Null where it is not hers. One query. */
export async function badgesOf(teacher: Person, classroomId: string, personId: string) {
	if (!may.teach(teacher, classroomId)) return null;
	return db
		.select({
			id: t.badge.id,
			named: t.badge.named,
			issuedAt: t.badge.issuedAt,
			revokedAt: t.badge.revokedAt,
			reason: t.badge.reason,
		})
		.from(t.badge)
		.where(and(eq(t.badge.classroomId, classroomId), eq(t.badge.personId, personId)))
		.orderBy(desc(t.badge.issuedAt), t.badge.id);
}

/** The badges that a school made, newest first, without whose they are. Null where she does not lead it. One query. */
export async function badgesOfSchool(person: Person) {
	if (!may.lead(person, person.schoolId)) return null;
	return db
		.select({
			id: t.badge.id,
			classroom: t.classroom.name,
			issuedAt: t.badge.issuedAt,
			revokedAt: t.badge.revokedAt,
			reason: t.badge.reason,
		})
		.from(t.badge)
		.innerJoin(t.classroom, eq(t.classroom.id, t.badge.classroomId))
		.where(eq(t.badge.schoolId, person.schoolId))
		.orderBy(desc(t.badge.issuedAt), t.badge.id);
}

/**
 * Takes a badge back, for good: who checks it from now on is told so. Recorded. By a teacher of the classroom it was
 * made in, or who leads the school. `late` where it was taken back already; null where it is not hers.
 */
export async function revoke(
	person: Person,
	badgeId: string,
	reason: string,
	now: Date,
): Promise<'revoked' | 'late' | null> {
	if (!isId(badgeId)) return null;
	const [badge] = await db.select().from(t.badge).where(eq(t.badge.id, badgeId));
	if (!badge || !(may.teach(person, badge.classroomId) || may.lead(person, badge.schoolId))) return null;
	return db.transaction(async (tx) => {
		const rows = await tx
			.update(t.badge)
			.set({ revokedAt: now, revokedBy: person.id, reason })
			.where(and(eq(t.badge.id, badgeId), isNull(t.badge.revokedAt)))
			.returning({ id: t.badge.id });
		if (rows.length === 0) return 'late';
		await record(tx, 'badge.revoked', {
			by: person.id,
			for: badge.personId,
			classroomId: badge.classroomId,
			about: { kind: 'badge', id: badgeId },
			details: { badge: badgeId, reason },
			at: now,
		});
		return 'revoked';
	});
}

export type Verdict =
	| { genuine: false }
	| { genuine: true; school: string; name: string; issuedAt: Date; skills: string[]; revokedAt: Date | null };

/** What can be said of a badge that somebody holds out: whether a school here signed it, and whether it still counts. */
export async function look(token: string): Promise<Verdict> {
	const schoolId = schoolIn(token);
	const badge = schoolId && verifyCredential(token, await publicKeysOf(schoolId));
	if (!badge || !badge.credentialSubject?.achievement) return { genuine: false };
	const [row] = await db
		.select({ revokedAt: t.badge.revokedAt })
		.from(t.badge)
		.where(and(eq(t.badge.id, badge.id.replace('urn:uuid:', '')), eq(t.badge.schoolId, schoolId)));
	return {
		genuine: true,
		school: badge.issuer.name,
		name: badge.name,
		issuedAt: new Date(badge.validFrom),
		skills: badge.credentialSubject.achievement.alignment.map(({ targetName }) => targetName),
		revokedAt: row?.revokedAt ?? null,
	};
}

/** The school that a badge says it is from: the end of its issuer's address. */
function schoolIn(token: string): string | null {
	try {
		const { issuer } = JSON.parse(
			Buffer.from(token.trim().split('.')[1] ?? '', 'base64url').toString(),
		) as Partial<Credential>;
		const id = /\/badge\/([\w-]{1,64})$/.exec(issuer?.id ?? '')?.[1] ?? null;
		return id && isId(id) ? id : null;
	} catch {
		return null;
	}
}

import { record } from '#lib/activity/record.server.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Language, Person } from '#lib/people/person.ts';
import * as schools from '#lib/people/school.server.ts';
import { db, t } from '#lib/server/db/index.ts';
import { randomUUID } from 'node:crypto';
import * as progress from '../progress.server.ts';
import { credential, earned } from './badge.ts';
import { publicKeysOf, signCredential } from './signing.server.ts';
import { freeStatus } from './status.server.ts';

/** Where a school's profile stands, to which its badges point. */
export const issuerOf = (home: string, schoolId: string) => `${home}/badge/${schoolId}`;

/**
 * Makes a signed badge of what a pupil earned. In it stands what she can do and the school's name; her name only
 * where `named` says so, and nothing that leads to her otherwise. Recorded. Null where it is not the teacher's to
 * make; `empty` where there is nothing to put in it yet; `locked` where the school's key does not open.
 */
export async function issue(
	teacher: Person,
	{ classroomId, personId }: { classroomId: string; personId: string },
	{ named, home, language }: { named: boolean; home: string; language: Language },
	now: Date,
): Promise<{ token: string } | 'empty' | 'locked' | null> {
	const shown = await progress.ofPupilForTeacher(teacher, classroomId, personId, language, now);
	const school = shown && (await schools.find(teacher.schoolId));
	if (!shown || !school) return null;
	const { able, met } = earned(shown.skills);
	const skills = [...able, ...met];
	if (skills.length === 0) return 'empty';
	const id = randomUUID();
	const badge = credential({
		id,
		subject: randomUUID(),
		issuer: { id: issuerOf(home, school.id), name: school.name },
		name: named ? shown.pupil.name : null,
		skills,
		at: now,
		status: await freeStatus(school.id),
		words: {
			name: m.skills_diploma_title(),
			description: m.skills_badge_description(),
			criteria: m.skills_badge_criteria(),
			framework: m.skills_source(),
		},
	});
	const token = await signCredential(school.id, badge, now);
	if (!token) return 'locked';
	await db.transaction(async (tx) => {
		await tx.insert(t.badge).values({
			id,
			schoolId: school.id,
			classroomId,
			personId,
			statusIndex: Number(badge.credentialStatus.statusListIndex),
			named,
			issuedBy: teacher.id,
			issuedAt: now,
		});
		await record(tx, 'badge.issued', {
			by: teacher.id,
			for: personId,
			classroomId,
			about: { kind: 'badge', id },
			details: { badge: id, skills: skills.map((skill) => skill.id), named },
			at: now,
		});
	});
	return { token };
}

/** Who a school is to somebody who checks a badge. Null for a school that is not here. Two queries. */
export async function profileOf(schoolId: string, home: string) {
	const school = await schools.find(schoolId);
	if (!school) return null;
	return {
		'@context': [
			'https://www.w3.org/ns/credentials/v2',
			'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
		],
		id: issuerOf(home, school.id),
		type: ['Profile'],
		name: school.name,
	};
}

/** The keys with which a school's badges can be checked. Null for a school that is not here. */
export async function keySetOf(schoolId: string) {
	return (await schools.find(schoolId)) ? { keys: await publicKeysOf(schoolId) } : null;
}

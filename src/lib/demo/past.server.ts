import { and, asc, eq } from 'drizzle-orm';
import { dayOf } from '#lib/experts/visit/days.ts';
import { openLibrary } from '#lib/lessons/library.server.ts';
import * as avatars from '#lib/network/profile/avatar.server.ts';
import * as talks from '#lib/news/talk.server.ts';
import * as people from '#lib/people/person.server.ts';
import type { Person } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t } from '#lib/server/db/index.ts';
import { observe } from '#lib/skills/brought.server.ts';
import { handOut, turn } from '#lib/skills/check/check.server.ts';
import { moments, optionKeys, type Item } from '#lib/skills/check/check.ts';
import { keep } from '#lib/skills/check/sheet.server.ts';
import { decide } from '#lib/skills/level/level.server.ts';
import { levels } from '#lib/skills/level/level.ts';
import * as cast from './school.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * The faces that pupils composed, and what juf Noor saw and decided in the weeks before a visitor comes, so that the
 * pages about skills have something to show. Amina has nothing yet: whatever stands with her is what the visitor did.
 */
export async function liveThrough(now: Date): Promise<void> {
	const noor = await adult(cast.past.by);
	const classroomId = noor.memberships[0]!.classroomId!;
	const pupils = await idsOf(classroomId);
	const composed = new Date(now.getTime() - cast.facesDays * day);
	for (const [who, face] of Object.entries(cast.faces)) {
		const pupil = await people.find(pupils.get(who) ?? '', now);
		if (pupil) await avatars.wear(pupil, face, composed);
	}
	const inOneGo = cast.past.standing.flatMap(({ days, skill, steps }) =>
		[...pupils.keys()].flatMap((who, i) => {
			const level = Number(steps[i]);
			return Number.isNaN(level) ? [] : [{ days, who, skill, saw: undefined, level }];
		}),
	);
	const moments = [...cast.past.moments, ...inOneGo].sort((one, other) => other.days - one.days);
	const decided = new Map<string, number>();
	for (const { days, who, skill, saw, level } of moments) {
		const personId = pupils.get(who);
		if (!personId) continue;
		const pupil = { classroomId, personId };
		const at = new Date(now.getTime() - days * day);
		if (saw) await observe(noor, pupil, { key: newId(), skill, sentence: saw }, at);
		if (level === undefined) continue;
		const about = `${who} ${skill}`;
		const after = decided.get(about) ?? 0;
		await decide(noor, pupil, { skill, level: levels[level]!, after }, new Date(at.getTime() + 1000));
		decided.set(about, after + 1);
	}
	await checkThrough(noor, classroomId, pupils, now);
	const { title, source, days } = cast.talk;
	const at = new Date(now.getTime() - days * day);
	const talk = { key: newId(), title, source, link: null, day: dayOf(at), heavy: false };
	await talks.begin(noor, classroomId, talk, at);
}

/** What the class chose before and after the lesson, some time ago: most keep to it, some think again. */
async function checkThrough(noor: Person, classroomId: string, pupils: Map<string, string>, now: Date) {
	const { lesson, before, after, words } = cast.past.check;
	const items = openLibrary().find(lesson)?.lesson.check;
	if (!items) return;
	const checkId = newId();
	const days = { before, after };
	const ago = (moment: keyof typeof days) => new Date(now.getTime() - days[moment] * day);
	await handOut(noor, classroomId, { key: checkId, lesson, items }, ago('before'));
	for (const moment of moments) {
		const at = ago(moment);
		if (moment === 'after') await turn(noor, { classroomId, checkId }, 'after', at);
		await db.transaction(async (tx) => {
			for (const [i, [name, personId]] of [...pupils].entries()) {
				if (name === cast.past.visitor) continue;
				const answers = Object.fromEntries(
					items.map((item, place) => [item.key, choiceOf(item, i + 1, place, moment === 'after')]),
				);
				const said = moment === 'after' ? (words[name] ?? null) : null;
				await keep(tx, { checkId, classroomId, personId, moment }, { answers, words: said }, at);
			}
		});
		await turn(noor, { classroomId, checkId }, null, at);
	}
}

/** What the one who sits there would choose; of three, two choose afterwards what the lesson works towards. */
function choiceOf(item: Item, seat: number, place: number, isAfter: boolean): string {
	const keys = optionKeys(item);
	const first = (seat * 7 + place * 5 + (seat % 3)) % keys.length;
	if (!isAfter || (seat + place) % 3 === 0) return keys[first]!;
	if (item.kind === 'scale') return keys[Math.min(first + 1, keys.length - 1)]!;
	const aims = item.options.filter(({ aim }) => aim);
	return aims[seat % aims.length]!.key;
}

async function adult(who: string): Promise<Person> {
	const [row] = await db
		.select({ id: t.person.id })
		.from(t.person)
		.where(eq(t.person.email, cast.emailOf(who)));
	return (await people.find(row!.id))!;
}

async function idsOf(classroomId: string): Promise<Map<string, string>> {
	const rows = await db
		.select({ id: t.person.id, nickname: t.person.nickname })
		.from(t.membership)
		.innerJoin(t.person, eq(t.person.id, t.membership.personId))
		.where(and(eq(t.membership.classroomId, classroomId), eq(t.membership.role, 'pupil')))
		.orderBy(asc(t.person.nickname));
	return new Map(rows.map(({ id, nickname }) => [nickname, id]));
}

import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { takeIn } from '#lib/images/intake.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { newId } from '#lib/server/db/id.ts';
import { readForm } from '#lib/server/form.ts';
import { mayObserve, observe } from '#lib/skills/brought.server.ts';
import { deciding, mistakeIn, observing, type Mistake } from '#lib/skills/brought.ts';
import { childTitle } from '#lib/skills/childWords.ts';
import { goals } from '#lib/skills/framework/framework.ts';
import * as levels from '#lib/skills/level/level.server.ts';
import { mistakeSentence } from '#lib/skills/mistakes.ts';
import * as progress from '#lib/skills/progress.server.ts';
import { ownGoals } from '#lib/skills/framework/ownGoal.server.ts';
import { anchorOf } from '#lib/skills/skillId.ts';
import { photosIn, readPhotoForm } from '../../../../../photos.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const uuid = z.uuid();

/** The pupil of the address. What is no id exists as little as who is not hers. */
function pupilIn({ params }: Pick<RequestEvent, 'params'>) {
	const id = uuid.safeParse(params.person);
	return id.success ? { classroomId: params.classroom, personId: id.data } : error(404, 'Not found');
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const { classroomId, personId } = pupilIn({ params });
	const shown = await progress.ofPupilForTeacher(locals.person!, classroomId, personId, locals.language);
	if (!shown) error(404, 'Not found');
	const own = (await ownGoals(locals.person!.schoolId)).filter(({ removed }) => !removed);
	const ofSlo = goals(locals.language).map(({ id, code, statement }) => ({
		id,
		label: `${code} · ${childTitle(id, locals.language) ?? statement}`,
	}));
	const ours = own.map(({ id, code, title, statement, framework }) => ({
		id,
		label: `${framework}: ${code} · ${title ?? statement}`,
	}));
	return { ...shown, key: newId(), observable: [...ofSlo, ...ours] };
};

export const actions: Actions = {
	level: async (event) => {
		const pupil = pupilIn(event);
		const form = await readForm(event);
		const about = String(form.get('skill') ?? '');
		const read = deciding.safeParse(Object.fromEntries(form));
		if (!read.success)
			return fail(400, { level: { skill: about, problem: mistakeSentence(mistakeIn(read.error)) } });
		const done = await levels.decide(event.locals.person!, pupil, read.data, new Date());
		if (!done) error(404, 'Not found');
		if (done === 'unfit') return fail(400, { level: { skill: about, problem: mistakeSentence('skill') } });
		if (done === 'late') return fail(409, { level: { skill: about, problem: m.skills_level_late() } });
		backTo(event, read.data.skill);
	},
	observe: async (event) => {
		const pupil = pupilIn(event);
		const form = await readPhotoForm(event);
		const typed = {
			skill: String(form?.get('skill') ?? ''),
			sentence: String(form?.get('sentence') ?? ''),
			alt: String(form?.get('alt') ?? ''),
		};
		const refuse = (mistake: Mistake, status = 400) =>
			fail(status, {
				observe: { ...typed, about: aboutOf(mistake), problem: mistakeSentence(mistake) },
			});
		// What is larger than a form may be was not read: of what was typed nothing is known.
		if (!form) return refuse('too_large', 413);
		const [photo] = photosIn(form);
		const read = observing.safeParse(Object.fromEntries(form));
		if (!read.success) return refuse(mistakeIn(read.error));
		const { alt, ...draft } = read.data;
		if (photo && alt === '') return refuse('no_alt', 422);
		// A browser cannot keep a chosen file; whoever sends the words again has to choose it again.
		if (!photo && alt !== '') return refuse('no_photo', 422);
		if (!(await mayObserve(event.locals.person!, pupil, new Date()))) error(404, 'Not found');
		const taken = photo ? await takeIn(photo.file) : null;
		if (taken && 'refused' in taken) return refuse(taken.refused, statuses[taken.refused]);
		const brought = { ...draft, photo: taken && { ...taken, alt } };
		const done = await observe(event.locals.person!, pupil, brought, new Date());
		if (!done) error(404, 'Not found');
		if (done === 'unfit') return refuse('skill');
		backTo(event, read.data.skill);
	},
};

const statuses = { not_an_image: 415, too_large: 413, busy: 503 } as const;

/** Beside which field a mistake is said. */
function aboutOf(mistake: Mistake): 'skill' | 'sentence' | 'photo' | 'alt' {
	if (mistake === 'skill') return 'skill';
	if (mistake === 'no_alt' || mistake === 'alt_too_long') return 'alt';
	return mistake === 'no_photo' || mistake in statuses ? 'photo' : 'sentence';
}

function backTo({ url }: RequestEvent, skill: string): never {
	redirect(303, `${url.pathname}#${encodeURIComponent(anchorOf(skill))}`);
}

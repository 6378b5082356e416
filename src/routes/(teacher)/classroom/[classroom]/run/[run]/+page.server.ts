import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { locked } from '#lib/accounts/attempt.server.ts';
import { isStep } from '#lib/lessons/run.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { readyWord } from '#lib/lessons/whistle/readyWords.ts';
import { saying, timing } from '#lib/lessons/whistle/blowing.ts';
import { whistleOf } from '#lib/lessons/whistle/heard.ts';
import { longestTimer, longestWord } from '#lib/lessons/whistle/limits.ts';
import * as whistle from '#lib/lessons/whistle/whistle.server.ts';
import { isView, seen, tasksIn } from '#lib/lessons/teacher/pupil/lookout.ts';
import { pupilsIn } from '#lib/lessons/teacher/pupil/pupils.server.ts';
import { liveKey } from '#lib/live/topic.ts';
import { isAsleep } from '#lib/network/standstill.ts';
import { m } from '#lib/paraglide/messages.js';
import { shapes } from '#lib/server/db/schema/lessons.ts';
import { holds } from '#lib/server/db/schema/people.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { runAt } from './found.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends(liveKey('run'), liveKey('presence'), liveKey('lane'));
	const { classroom } = await event.parent();
	const { run, lesson, title } = await runAt(event);
	const now = new Date();
	const tasks = tasksIn(lesson);
	const isOver = run.finishedAt !== null;
	const pupils = await pupilsIn(run, tasks, now);
	const only = event.url.searchParams.get('only');
	const isByGroup = event.url.searchParams.get('by') === 'group' && run.groups !== null;
	const waiting = await locked(
		pupils.map(({ id }) => id),
		now,
	);
	return {
		now,
		run,
		title,
		frozen: classroom?.frozen ?? false,
		/** School was out since she last opened the square: her pupils can read, not write. */
		asleep: !isOver && !!classroom && isAsleep({ classroom, run }, now),
		pupils: pupils.map((pupil) => seen(pupil, lesson, now, isOver)),
		tasks: tasks.length,
		whistle: whistleOf(run, now),
		/** The list of pupils stands in groups. */
		isByGroup,
		/** What the list of pupils is narrowed to. */
		view: isView(only) && !isOver ? only : null,
		locked: pupils
			.filter(({ id }) => waiting.some(({ personId }) => personId === id))
			.map(({ id, name, avatar }) => ({ id, name, avatar })),
		/** Somebody wanted to begin a lesson while this one was going on. */
		wasGoing: event.url.searchParams.has('going') && !isOver,
	};
};

const overAlready = () => fail(409, { message: m.teacher_run_is_over() });

/** Empty for what the classroom holds. */
const stepHold = z.enum(['', ...holds]);

export const actions: Actions = {
	step: async (event) => {
		const step = (await readForm(event)).get('step');
		const { run } = await runAt(event);
		if (typeof step !== 'string' || !isStep(step)) return fail(400, { message: m.common_not_sent() });
		if (step === run.step) return;
		if (!(await runs.stepTo(event.locals.person!, run.id, step, new Date()))) return overAlready();
		return;
	},
	hold: async (event) => {
		const hold = stepHold.safeParse((await readForm(event)).get('hold'));
		const { run } = await runAt(event);
		if (!hold.success) return fail(400, { message: m.teacher_hold_choose() });
		if (!(await runs.holdStep(event.locals.person!, run.id, hold.data || null, new Date())))
			return overAlready();
		return;
	},
	shape: async (event) => {
		const shape = z.enum(shapes).safeParse((await readForm(event)).get('shape'));
		const { run } = await runAt(event);
		if (!shape.success) return fail(400, { message: m.common_not_sent() });
		if (!(await runs.setShape(event.locals.person!, run.id, shape.data, new Date()))) return overAlready();
		// A page again: the question that was answered has gone.
		redirect(303, event.url.pathname);
	},
	say: async (event) => {
		const form = await readForm(event);
		const { run } = await runAt(event);
		const read = saying.safeParse(Object.fromEntries(form));
		if (!read.success)
			return fail(400, {
				text: String(form.get('text') ?? ''),
				problem: read.error.issues.some(({ message }) => message === 'too_long')
					? m.teacher_say_long({ max: longestWord })
					: m.teacher_say_empty(),
			});
		const { ready = null, text, minutes } = read.data;
		const word = { ready, text: ready ? readyWord(ready) : text, minutes };
		if (!(await whistle.say(event.locals.person!, run.id, word, new Date()))) return overAlready();
		return;
	},
	unsay: async (event) => {
		await readForm(event);
		const { run } = await runAt(event);
		if (!(await whistle.unsay(event.locals.person!, run.id, new Date()))) return overAlready();
		return;
	},
	time: async (event) => {
		const form = await readForm(event);
		const { run } = await runAt(event);
		const read = timing.safeParse(Object.fromEntries(form));
		if (!read.success)
			return fail(400, {
				minutes: String(form.get('minutes') ?? ''),
				timer: m.teacher_timer_wrong({ max: longestTimer }),
			});
		if (!(await whistle.time(event.locals.person!, run.id, read.data.minutes, new Date())))
			return overAlready();
		return;
	},
	untime: async (event) => {
		await readForm(event);
		const { run } = await runAt(event);
		if (!(await whistle.untime(event.locals.person!, run.id, new Date()))) return overAlready();
		return;
	},
	call: async (event) => {
		await readForm(event);
		const { run } = await runAt(event);
		if (!(await whistle.call(event.locals.person!, run.id, new Date()))) return overAlready();
		return;
	},
	wake: async (event) => {
		await readForm(event);
		const { run } = await runAt(event);
		if (!(await runs.wake(event.locals.person!, run.id, new Date()))) return overAlready();
		return;
	},
	finish: async (event) => {
		await readForm(event);
		const { run } = await runAt(event);
		// Null is not possible here; false says that it was finished already, which is what was asked.
		if ((await runs.finish(event.locals.person!, run.id, new Date())) === null) error(404, 'Not found');
		redirect(303, event.url.pathname);
	},
};

import { taught } from '#lib/lessons/teacher/overview.server.ts';
import { liveKey } from '#lib/live/topic.ts';
import type { LayoutServerLoad } from './$types';

const remembered = 'classroom';

/** The classrooms she teaches, and the one that these pages are about: that of the address, or where she was last. */
export const load: LayoutServerLoad = async ({ locals, params, cookies, url, depends }) => {
	depends(liveKey('run'), liveKey('lane'));
	const classrooms = await taught(locals.person!);
	const withId = (id: string | undefined) => classrooms.find((classroom) => classroom.id === id);
	const asked = withId(params.classroom);
	if (asked && cookies.get(remembered) !== asked.id)
		cookies.set(remembered, asked.id, { path: '/', secure: url.protocol === 'https:' });
	const classroom = asked ?? withId(cookies.get(remembered)) ?? classrooms[0] ?? null;
	return { classrooms, classroom };
};

import { ownClassroom } from '#lib/access/policy.ts';
import * as runs from '#lib/lessons/run.server.ts';
import { liveKey } from '#lib/live/topic.ts';
import * as reports from '#lib/moderation/report.server.ts';
import * as trusts from '#lib/moderation/trust.server.ts';
import * as mine from '#lib/network/mine.server.ts';
import { library } from '../../library.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('network'));
	const person = locals.person!;
	const classroomId = ownClassroom(person);
	const [posts, reported, attended, trust] = await Promise.all([
		mine.postsOf(person),
		reports.madeBy(person),
		runs.attended(person),
		classroomId ? trusts.ofPupil(classroomId, person.id) : null,
	]);
	const titleOf = (slug: string) => library.find(slug)?.lesson.texts[locals.language].title ?? null;
	return {
		trust,
		posts: posts.map(({ lesson, ...post }) => ({ ...post, lesson: titleOf(lesson) })),
		reports: reported,
		runs: attended.map(({ lesson, ...run }) => ({ ...run, title: titleOf(lesson) })),
	};
};

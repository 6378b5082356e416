import { rulesIn } from '#lib/moderation/classRules.ts';
import { liveKey } from '#lib/live/topic.ts';
import type { PageServerLoad } from './$types';
import { spotlitIn } from '../../spotlit.server.ts';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
	depends(liveKey('network'), liveKey('presence'));
	const { run, classroom } = await parent();
	return {
		spotlit: await spotlitIn(run, locals.language),
		rules: rulesIn(classroom.rules, locals.language),
	};
};

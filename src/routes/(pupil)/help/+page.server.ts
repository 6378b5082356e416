import { helpOf } from '#lib/moderation/schoolWords.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	help: (await helpOf.of(locals.person!.schoolId))[locals.language],
});

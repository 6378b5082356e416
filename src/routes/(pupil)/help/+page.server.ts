import { helpOf } from '#lib/moderation/words/schoolWords.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	/** She just said something that an adult reads at once. */
	told: url.searchParams.has('told'),
	help: (await helpOf.of(locals.person!.schoolId))[locals.language],
});

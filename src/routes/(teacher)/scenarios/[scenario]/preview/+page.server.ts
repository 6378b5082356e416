import { z } from 'zod';
import { found } from '../../found.server.ts';
import type { PageServerLoad } from './$types';

const minuteIn = z.coerce.number().min(-10_080).max(120).catch(0);

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { scenario } = await found(locals.person!, params.scenario);
	return {
		id: params.scenario,
		title: scenario.title[locals.language],
		scenario: { cast: scenario.cast, script: scenario.script },
		minute: minuteIn.parse(url.searchParams.get('minute') ?? 0),
	};
};

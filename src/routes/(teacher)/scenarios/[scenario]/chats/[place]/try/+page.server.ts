import { error } from '@sveltejs/kit';
import { placeIn } from '#lib/network/scenario/edit/typed.ts';
import { stepsIn, walk } from '#lib/network/scenario/walk.ts';
import { found } from '../../../../found.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { own, scenario } = await found(locals.person!, params.scenario);
	const place = placeIn(scenario.chats ?? [], params.place);
	if (typeof place !== 'number') error(404, 'Not found');
	const chat = scenario.chats![place]!;
	const said = url.searchParams.get('say')?.trim();
	const written = [...url.searchParams.getAll('s'), ...(said ? [`t:${said}`] : [])];
	const steps = stepsIn(written);
	const { taken, ...walked } = walk(chat, steps, locals.language);
	return {
		id: params.scenario,
		title: scenario.title[locals.language],
		isOwn: own !== null,
		place,
		name: scenario.cast.find(({ key }) => key === chat.cast)?.name ?? chat.cast,
		...walked,
		/** As they stand in the address of the next step. */
		steps: steps.slice(0, taken).map((step) => ('reply' in step ? `r:${step.reply}` : `t:${step.text}`)),
	};
};

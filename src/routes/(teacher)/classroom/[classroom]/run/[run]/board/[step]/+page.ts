import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	const { decks } = await parent();
	const deck = decks.find(({ step }) => step === params.step);
	if (!deck) error(404, 'Not found');
	return { deck };
};

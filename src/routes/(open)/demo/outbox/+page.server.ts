import { error } from '@sveltejs/kit';
import { isOffered, ofDemo } from '#lib/demo/demo.server.ts';
import { inBox } from '#lib/mail/box.server.ts';
import type { PageServerLoad } from './$types';

/** In the demo alone: nobody else's mail may be read by whoever knows an address. */
export const load: PageServerLoad = async () => {
	if (!isOffered()) error(404, 'Not found');
	return { letters: await ofDemo(inBox()) };
};

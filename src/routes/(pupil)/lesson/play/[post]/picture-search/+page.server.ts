import { error } from '@sveltejs/kit';
import { clock } from '#lib/network/place.server.ts';
import { findPicture } from '#lib/network/search/pictureSearch.server.ts';
import { inLanguage } from '#lib/network/shown.ts';
import { namesOf } from '#lib/pictures/description.ts';
import { enterSquare, readId, stillnessOf } from '../../square.server.ts';
import type { PageServerLoad } from './$types';

/** A search with the picture of a post instead of words. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const person = locals.person!;
	const { language } = locals;
	const now = new Date();
	const place = await enterSquare(locals, now, 'search');
	const { network, classroom } = place;
	const id = readId(params.post);
	const found = await findPicture(person, network.id, id, clock(network, now));
	if (!found) error(404, 'Not found');
	return {
		at: 'play' as const,
		now,
		...stillnessOf(person, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		id,
		found: found.map(({ like, ...post }) => ({
			id: post.id,
			at: post.at,
			name: post.name,
			avatar: post.avatar,
			text: inLanguage(post, language),
			recipe: post.recipe,
			like: { ...like, added: namesOf(like.added, language), missing: namesOf(like.missing, language) },
		})),
	};
};

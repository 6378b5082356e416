import { error, fail, redirect } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import { lookIn, readAvatar, readLook, surprising } from '#lib/network/profile/avatar.ts';
import * as avatars from '#lib/network/profile/avatar.server.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Person } from '#lib/people/person.ts';
import { readForm } from '#lib/server/form.ts';
import { pictureName } from '#lib/ui/pictureNames.ts';
import { isPicture } from '#lib/ui/pictures.ts';
import { compose } from '#lib/ui/portrait/parts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, depends }) => {
	depends(liveKey('run'));
	const person = locals.person!;
	const [place, free] = await Promise.all([avatars.stillnessIn(person), avatars.freeFor(person, new Date())]);
	if (!place) error(404, 'Not found');
	const own = lookIn(person.avatar);
	const was = readAvatar(url.searchParams.get('was'));
	return {
		classroom: place.classroom,
		frozen: place.frozen,
		standstill: place.paused === null ? null : { why: 'paused' as const, reason: place.paused },
		avatar: person.avatar,
		before: compose(own),
		/** What she tries, while her page is not awake: named in the address, or come by chance. */
		portrait: url.searchParams.has('surprise')
			? surprising(() => Math.random())
			: compose(readLook(url.searchParams, own)),
		/** What she was seen by until a moment ago. */
		was: was === person.avatar ? null : was,
		pictures: free
			.filter(isPicture)
			.map((id) => ({ id, name: pictureName(id, locals.language) }))
			.sort((one, other) => one.name.localeCompare(other.name, locals.language)),
	};
};

export const actions: Actions = {
	wear: async ({ request, locals }) => {
		const person = locals.person!;
		return change(person, compose(readLook(await readForm({ request }), lookIn(person.avatar))));
	},
	picture: async ({ request, locals }) => {
		const avatar = readAvatar((await readForm({ request })).get('avatar'));
		if (avatar === null) return fail(400, { picture: m.portrait_picture_choose() });
		return change(locals.person!, avatar);
	},
};

async function change(person: Person, avatar: string) {
	const outcome = await avatars.wear(person, avatar, new Date());
	if (outcome === 'gone') error(404, 'Not found');
	if (outcome !== 'worn')
		return fail(409, {
			kept: outcome === 'frozen' ? m.portrait_kept_frozen() : m.portrait_kept_paused(),
		});
	redirect(303, `/me/portrait?was=${encodeURIComponent(person.avatar)}`);
}

import { readLook, lookCookie } from '#lib/ui/look/look.ts';
import { kindOf } from '#lib/access/policy.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, cookies }) => {
	const { person, language } = locals;
	return {
		language,
		look: readLook(cookies.get(lookCookie.name)),
		me: person && { id: person.id, name: person.nickname, avatar: person.avatar, kind: kindOf(person) },
		now: new Date(),
	};
};

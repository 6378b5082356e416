import { home } from '#lib/access/policy.ts';
import { doorOf } from '#lib/accounts/join.server.ts';
import { isRefusal } from '#lib/accounts/refusal.ts';
import { leave } from '../leave.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, getClientAddress }) => {
	if (locals.person) return { home: home(locals.person), refusal: null, classroom: null, pupils: [] };
	const door = await doorOf(params.code, getClientAddress(), new Date());
	if (isRefusal(door)) return { home: null, refusal: door, classroom: null, pupils: [] };
	return { home: null, refusal: null, classroom: door.classroom, pupils: door.pupils };
};

export const actions: Actions = { leave };

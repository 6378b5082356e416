import { error } from '@sveltejs/kit';
import { liveKey } from '#lib/live/topic.ts';
import { classmateWith } from '#lib/network/friend/block.server.ts';
import { relationTo } from '#lib/network/friend/friend.server.ts';
import { handleOf } from '#lib/network/handle.ts';
import { showInterests } from '#lib/network/profile/form.ts';
import { find } from '#lib/network/profile/profile.server.ts';
import { seenBy } from '#lib/network/profile/profile.ts';
import { classmate } from '#lib/people/classroom.server.ts';
import { away, friend } from '../../somebody.server.ts';
import { isOff } from '#lib/network/switch.ts';
import { enterSquare, readId, stillnessOf } from '../../square.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(liveKey('run'), liveKey('network'));
	const person = locals.person!;
	const now = new Date();
	const place = await enterSquare(locals, now, 'profiles');
	const { network, classroom } = place;
	if (network.personId) error(404, 'Not found');
	const other = await classmate(classroom.id, readId(params.person), now);
	if (!other || other.id === person.id) error(404, 'Not found');
	const [profile, { turned, bond }] = await Promise.all([
		find(network.id, other.id, person),
		relationTo(person, network.id, { castMemberId: null, otherId: other.id }, now),
	]);
	const { bio, interests } = seenBy(
		profile?.audience === 'friends' && bond === 'friends' ? 'friend' : 'classmate',
		profile,
	);
	return {
		at: 'play' as const,
		...stillnessOf(person, place, now),
		classroom: { id: classroom.id, name: classroom.name },
		other: {
			name: other.nickname,
			handle: handleOf(other.nickname),
			avatar: other.avatar,
			bio,
			interests: showInterests(interests, locals.language),
		},
		turned,
		bond,
		hasFriends: !isOff(place.network, 'friends'),
	};
};

const who =
	(id: string) =>
	(...[person, place, now]: Parameters<Parameters<typeof away>[1]>) =>
		classmateWith(person, place, readId(id), now);

export const actions: Actions = {
	away: (event) => away(event, who(event.params.person)),
	friend: (event) => friend(event, who(event.params.person)),
};

import { is, type Person, type Role } from '#lib/people/person.ts';

/** Route groups and whom their door lets in. What is not named here stays closed. */
const doors: Record<string, 'everyone' | 'everyone signed in' | Role> = {
	'(open)': 'everyone',
	'(signed-in)': 'everyone signed in',
	'(pupil)': 'pupil',
	'(teacher)': 'teacher',
	'(expert)': 'expert',
	'(guardian)': 'guardian',
	'(staff)': 'lead',
};

export type Answer = 'enter' | 'sign in' | 'not found';

/**
 * Whether this person may enter this route, actions and endpoints included.
 * @param routeId SvelteKit's `event.route.id`; null where no route matches, which may say "not found" itself.
 */
export function door(routeId: string | null, person: Person | null): Answer {
	if (routeId === null) return 'enter';
	const group = routeId.split('/')[1] ?? '';
	const who = doors[group];
	if (who === undefined) return 'not found';
	if (who === 'everyone') return 'enter';
	if (!person) return 'sign in';
	if (who === 'everyone signed in') return 'enter';
	return is(person, who) ? 'enter' : 'not found';
}

import { createHash, randomBytes } from 'node:crypto';
import type { Square } from './square.ts';
import type { State } from './state.ts';

/** One of every kind of person, by name in the school, and three who are nobody any more. */
const names = {
	nobody: null,
	'expired session': null,
	'removed pupil': 'Zoë',
	'pupil of another class': 'Finn',
	pupil: 'Amina',
	'teacher of another class': 'Thijs',
	teacher: 'Noor',
	expert: 'Rika',
	'expert of another class': 'Teun',
	guardian: 'Samira',
	editor: 'Eva',
	lead: 'Marja',
} as const;

export type Kind = keyof typeof names;
export const kinds = Object.keys(names) as Kind[];
export const signedOut: Kind[] = ['nobody', 'expired session', 'removed pupil'];

/** Who may enter each group of routes. What is not named here is open to nobody. */
const groups: Record<string, readonly Kind[]> = {
	'(open)': kinds,
	'(signed-in)': kinds.filter((kind) => !signedOut.includes(kind)),
	'(pupil)': ['pupil', 'pupil of another class'],
	'(teacher)': ['teacher', 'teacher of another class'],
	'(expert)': ['expert', 'expert of another class'],
	'(staff)': ['lead'],
};

/** For whom each group of routes is, about either classroom. */
const rightful: Record<string, Record<'6B' | '7A', Kind>> = {
	'(open)': { '6B': 'nobody', '7A': 'nobody' },
	'(signed-in)': { '6B': 'teacher', '7A': 'teacher of another class' },
	'(pupil)': { '6B': 'pupil', '7A': 'pupil of another class' },
	'(teacher)': { '6B': 'teacher', '7A': 'teacher of another class' },
	'(expert)': { '6B': 'expert', '7A': 'expert of another class' },
	'(staff)': { '6B': 'lead', '7A': 'lead' },
};

export const groupOf = (routeId: string) => routeId.split('/')[1] ?? '';
export const mayEnter = (kind: Kind, routeId: string) => (groups[groupOf(routeId)] ?? []).includes(kind);
export const rightfulFor = (routeId: string, room: '6B' | '7A'): Kind => rightful[groupOf(routeId)]![room];
/** Where who is not signed in is sent. */
export const doorOf = (routeId: string) => (groupOf(routeId) === '(pupil)' ? '/join' : '/sign-in');

/** The cookie of every kind of person; makes the three who are nobody any more what they are. */
export function cookiesOf({ cookies, ids }: Square, state: State): Record<Kind, string | null> {
	const found = Object.fromEntries(
		kinds.map((kind) => [kind, names[kind] && cookies[names[kind]]!]),
	) as Record<Kind, string | null>;
	found['expired session'] = expiredSession(state, ids.Bram!);
	// The row of her session stays, as it would on a device that nobody told.
	state.database.prepare('update person set removed_at = ? where id = ?').run(Date.now(), ids.Zoë);
	state.keep();
	return found;
}

function expiredSession({ database }: State, personId: string): string {
	const token = 'p' + randomBytes(20).toString('base64url');
	const now = Date.now();
	database
		.prepare('insert into session (id, person_id, created_at, expires_at) values (?, ?, ?, ?)')
		.run(createHash('sha256').update(token).digest('hex'), personId, now - 60_000, now - 1000);
	return `session=${token}`;
}

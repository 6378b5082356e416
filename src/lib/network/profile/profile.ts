import { z } from 'zod';
import { audiences, type Audience } from '../audience.ts';
import { earlier, key, optionalText, seen, type Mistake } from '../draft.ts';
import { bioLength } from '../limits.ts';
import type { Looker } from './looker.ts';

/** So many interests say something; more say nothing. */
export const mostInterests = 5;

/** What somebody can like: pictures, so that nothing in them gives anybody away. */
export const interests = [
	'soccer-ball',
	'artist-palette',
	'video-game',
	'musical-notes',
	'guitar',
	'books',
	'dog-face',
	'cat-face',
	'horse-face',
	'bicycle',
	'roller-skate',
	'tent',
	'pizza',
	'sunflower',
] as const;
export type Interest = (typeof interests)[number];

/** What somebody tells about herself. It may be empty: telling nothing is a choice. */
export const bioDraft = z.object({
	key,
	body: optionalText(bioLength),
	earlier,
	seen,
});
export type BioDraft = z.output<typeof bioDraft>;

export const settingsDraft = z.object({
	audience: z.enum(audiences, 'invalid' satisfies Mistake),
	approach: z.enum(audiences, 'invalid' satisfies Mistake),
	interests: z.array(z.enum(interests)).max(mostInterests, 'interests'),
});
export type SettingsDraft = z.output<typeof settingsDraft>;

type Profile = { bio: string; interests: string[]; audience: Audience; standing: unknown };
type Shown = { bio: string | null; interests: string[] };

/** Who of those who look belongs to each audience. */
const shownTo: Record<Audience, readonly Looker[]> = {
	class: ['classmate'],
	friends: ['friend'],
	everyone: ['classmate', 'friend', 'stranger', 'everyone'],
};

/** What a looker sees of a profile. A text that waits nobody sees but its writer. */
export function seenBy(looker: Looker, profile: Profile | null): Shown {
	if (!profile || !shownTo[profile.audience].includes(looker)) return { bio: null, interests: [] };
	return { bio: profile.standing === null ? profile.bio || null : null, interests: profile.interests };
}

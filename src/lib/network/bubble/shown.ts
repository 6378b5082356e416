import type { Language } from '#lib/people/person.ts';
import type { PoolPost } from '../ranking/pool.server.ts';
import { interests, type Interest } from '../ranking/interest.ts';
import { showOnBoard } from '../ranking/shown.ts';
import { commonest, drift, lastStep, profiles, sizeOf, type Likes, type Profile } from './drift.ts';

/** So many of what each is shown stand on the page. */
const listed = 5;

/** Reads who likes what, and after how many clicks to look, from an address. */
function readChoice(params: URLSearchParams, posts: readonly PoolPost[]): { likes: Likes; step: number } {
	const [first, second] = commonest(posts, interests);
	const step = Number(params.get('step'));
	return {
		likes: {
			sun: readInterest(params.get('sun')) ?? first,
			moon: readInterest(params.get('moon')) ?? second,
		},
		step: Number.isInteger(step) ? Math.min(lastStep, Math.max(0, step)) : 0,
	};
}

const readInterest = (typed: string | null): Interest | null =>
	interests.find((interest) => interest === typed) ?? null;

/** What two invented people see of these posts, step by step. No names of people: it is about nobody. */
export function showBubble(posts: readonly PoolPost[], params: URLSearchParams, language: Language) {
	const { likes, step } = readChoice(params, posts);
	const steps = drift(posts, likes);
	const byId = new Map(showOnBoard(posts, language).map((post) => [post.id, post]));
	const now = steps[step]!;
	const listOf = (profile: Profile) => {
		const other = now.shown[profile === 'sun' ? 'moon' : 'sun'];
		return now.shown[profile].slice(0, listed).map((id) => {
			const { name, avatar, text } = byId.get(id)!;
			return { id, name, avatar, text, both: other.includes(id) };
		});
	};
	return {
		likes,
		step,
		size: sizeOf(posts),
		shared: steps.map(({ shared }) => shared),
		sees: Object.fromEntries(
			profiles.map((profile) => [
				profile,
				{
					list: listOf(profile),
					clicked: now.clicked[profile] ? (byId.get(now.clicked[profile])?.text ?? null) : null,
				},
			]),
		) as Record<Profile, { list: ReturnType<typeof listOf>; clicked: string | null }>,
	};
}

export type ShownBubble = ReturnType<typeof showBubble>;

import type { Ad } from '../format/ad.ts';
import { mostTopics } from '../format/kinds.ts';
import {
	choiceIn,
	fieldOf,
	namesIn,
	numberIn,
	optional,
	textIn,
	typedWording,
	wordingIn,
	wordingOrNone,
	type Typed,
} from './typed.ts';
import type { Path } from '../mistake.ts';

const topicField = (turn: number | string, name: string) => `ad-topic-${turn}-${name}`;

/** Who paid for a post, as it was filled in; undefined where nobody did. */
export function adIn(typed: Typed, before?: Ad): Record<string, unknown> | undefined {
	const kind = choiceIn(typed, 'ad-kind');
	if (!kind) return undefined;
	const isQuiet = choiceIn(typed, 'ad-quiet') !== undefined;
	return {
		kind,
		paidBy: textIn(typed, 'ad-paidBy'),
		// That it says so may be written, or left out.
		...optional('label', isQuiet ? false : before?.label === true ? true : undefined),
		for: textIn(typed, 'ad-for') === 'everyone' ? 'everyone' : audienceIn(typed, before),
		because: wordingIn(typed, 'ad-because'),
	};
}

function audienceIn(typed: Typed, before?: Ad) {
	const was = before && before.for !== 'everyone' ? (before.for.topics ?? []) : [];
	const [from, to] = [numberIn(typed, 'ad-from'), numberIn(typed, 'ad-to')];
	const isAsked = from !== undefined || to !== undefined;
	const topics = topicsTyped(typed).map((turn) => {
		const posts = namesIn(typed, topicField(turn, 'posts'), was[turn]?.posts);
		return { name: wordingIn(typed, topicField(turn, 'name')), ...(posts.length > 0 && { posts }) };
	});
	return { ...(isAsked && { ages: { from, to } }), ...(topics.length > 0 && { topics }) };
}

/** Which of the form's topics were filled in. */
const topicsTyped = (typed: Typed): number[] =>
	Array.from({ length: mostTopics }, (_, turn) => turn).filter(
		(turn) =>
			wordingOrNone(typed, topicField(turn, 'name')) || namesIn(typed, topicField(turn, 'posts')).length > 0,
	);

/** The fields of an advertisement that is there. */
export function typedAd(ad: Ad | undefined): Typed {
	if (!ad) return {};
	const { ages = undefined, topics = [] } = ad.for === 'everyone' ? {} : ad.for;
	return {
		'ad-kind': ad.kind,
		'ad-paidBy': ad.paidBy,
		...(ad.label === false && { 'ad-quiet': 'on' }),
		'ad-for': ad.for === 'everyone' ? 'everyone' : 'some',
		...(ages && { 'ad-from': String(ages.from), 'ad-to': String(ages.to) }),
		...Object.assign(
			{},
			...topics.map(({ name, posts = [] }, turn) => ({
				...typedWording(topicField(turn, 'name'), name),
				...(posts.length > 0 && { [topicField(turn, 'posts')]: posts.join(' ') }),
			})),
		),
		...typedWording('ad-because', ad.because),
	};
}

/** The field in which something of an advertisement is wrong; `typed` says which topics were filled in. */
export function adField(path: Path, typed?: Typed): string {
	const [part, group, turn, name, ...rest] = path;
	if (part === 'label') return 'ad-quiet';
	if (part !== 'for') return `ad-${fieldOf(path) || 'kind'}`;
	if (group === 'ages') return `ad-${turn === 'to' ? 'to' : 'from'}`;
	if (group !== 'topics') return 'ad-for';
	const slot = typeof turn === 'number' ? (typed ? topicsTyped(typed)[turn] : turn) : 0;
	return topicField(slot ?? 0, name === 'posts' ? 'posts' : fieldOf(['name', ...rest]));
}

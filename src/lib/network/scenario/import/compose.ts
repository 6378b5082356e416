import { commentLength, postLength } from '#lib/network/limits.ts';
import { pictureName } from '#lib/ui/pictureNames.ts';
import { nearest } from '../format/guess.ts';
import { mostCast, mostItems, mostRules, type Scenario } from '../format/scenario.ts';
import type { CastMember } from '../format/cast.ts';
import type { Rule } from '../format/rule.ts';
import type { ScriptItem } from '../format/script.ts';
import { mostBytes } from '../format/source.ts';
import { freeKey, keyOf } from '../title.ts';
import type { Wording } from '../wording.ts';
import { writeScenario } from '../format/write.ts';
import { cleanText, shortened } from './body.ts';
import { baseOf } from './files.ts';
import { avatarFor, pictureFor } from './picture.ts';
import { reasons, type At, type Report } from './repair.ts';
import type { Person, Story } from './story.ts';
import { reserved } from '../format/kinds.ts';

const earliest = -10_080;
const latest = 120;
const longestAnswer = 600;
type Placed<Item extends ScriptItem> = { item: Item; at: At };

/** Makes a scenario of a story. What cannot be is reported; whatever can be stays. Null when nobody is left. */
export function compose(story: Story, pictures: ReadonlySet<string>, report: Report): Scenario | null {
	const cast = castOf(story, report);
	if (cast.size === 0) return null;
	const posts = postsOf(story, cast, pictures, report);
	const comments = commentsOf(story, cast, posts, report);
	const reactions = reactionsOf(story, cast, posts, report);
	const placed = [...posts.values(), ...comments, ...reactions] as Placed<ScriptItem>[];
	for (const { at } of placed.slice(mostItems)) report.leftOut(at, reasons.tooManyItems(mostItems));
	const rules = rulesOf(story, cast, report);
	const scenario: Scenario = {
		format: 1,
		title: both(cleanTitle(story.name)),
		cast: [...cast.values()],
		script: standing(placed.slice(0, mostItems).map(({ item }) => item)),
		rules,
		goals: [],
	};
	return withinBytes(scenario, placed, report);
}

/** The text stands in both languages until somebody translates it. */
const both = (text: string): Wording => ({ nl: text, en: text });

const cleanTitle = (name: string) => shortenedTo(name.replaceAll(/[\s_]+/g, ' ').trim() || 'Scenario', 80);
const shortenedTo = (text: string, most: number) => (text.length > most ? shortened(text, most) : text);

/** What belongs to a post that fell out has nothing to stand under. */
function standing(script: ScriptItem[]): ScriptItem[] {
	const posts = new Set(script.flatMap((item) => (item.kind === 'post' ? [item.key] : [])));
	return script.filter((item) => !('on' in item) || item.on === undefined || posts.has(item.on));
}

function castOf(story: Story, report: Report): Map<string, CastMember> {
	const busy = new Set(
		[...story.posts, ...story.comments, ...story.reactions, ...story.answers].map(({ by }) => by),
	);
	const people = new Map<string, Person>();
	for (const person of story.people) {
		if (people.has(person.id)) report.leftOut(person, reasons.twice(person.id));
		else people.set(person.id, person);
	}
	// Who does something comes before who only stands there.
	const inOrder = [...people.values()].toSorted(
		(one, other) => Number(busy.has(other.id)) - Number(busy.has(one.id)),
	);
	for (const person of inOrder.slice(mostCast)) report.leftOut(person, reasons.tooManyPeople(mostCast));
	const keys = new Set<string>(reserved);
	const handles = new Set<string>();
	return new Map(
		inOrder.slice(0, mostCast).map((person, place) => {
			const key = freeKey(keyOf(person.id, 'iemand'), (one) => keys.has(one));
			keys.add(key);
			const handle = freeHandle(person.id, handles);
			handles.add(handle);
			return [person.id, memberOf(person, { key, handle, place }, report)];
		}),
	);
}

function memberOf(
	person: Person,
	{ key, handle, place }: { key: string; handle: string; place: number },
	report: Report,
): CastMember {
	const age = ageOf(person, report);
	const town = cleanText(person.place, 60, person, report);
	return {
		key,
		name: cleanText(person.name || person.id, 40, person, report) || key,
		handle,
		// Who says nothing of herself is known by her account.
		bio: both(cleanText(person.bio, 300, person, report) || `@${handle}`),
		avatar: avatarFor(place),
		...(age !== undefined && { age }),
		...(town !== '' && { place: town }),
		kind: age === undefined ? 'stranger' : age < 18 ? 'child' : 'grown-up',
	};
}

function ageOf(person: Person, report: Report): number | undefined {
	if (person.age.trim() === '') return undefined;
	const age = Number(person.age);
	if (Number.isInteger(age) && age >= 4 && age <= 120) return age;
	report.changed(person, reasons.badAge(person.age));
	return undefined;
}

function freeHandle(id: string, taken: ReadonlySet<string>): string {
	const plain =
		id
			.normalize('NFKD')
			.toLowerCase()
			.replaceAll(/[^a-z0-9._-]+/g, '')
			.replaceAll(/[._-]{2,}/g, '.')
			.replaceAll(/^[._-]+|[._-]+$/g, '')
			.slice(0, 26)
			.replaceAll(/[._-]+$/g, '') || 'iemand';
	return freeKey(plain, (one) => taken.has(one));
}

/** The moment within what a lesson can hold. */
function minuteFor(minute: number, at: At, report: Report): number {
	if (minute < earliest) report.changed(at, reasons.tooEarly);
	if (minute > latest) report.changed(at, reasons.tooLate);
	return Math.min(latest, Math.max(earliest, minute));
}

/** Whoever does something, or nobody: then it is reported with the name that was probably meant. */
function actor(by: string, at: At, story: Story, cast: ReadonlyMap<string, CastMember>, report: Report) {
	const member = cast.get(by);
	if (member) return member.key;
	if (by === '') report.leftOut(at, reasons.noActor);
	else if (story.people.some(({ id }) => id === by)) report.leftOut(at, reasons.goneActor(by));
	else report.leftOut(at, reasons.unknownActor(by), nearest(by, [...cast.keys()]));
	return null;
}

function postsOf(
	story: Story,
	cast: ReadonlyMap<string, CastMember>,
	pictures: ReadonlySet<string>,
	report: Report,
): Map<string, Placed<ScriptItem & { kind: 'post' }>> {
	const placed = new Map<string, Placed<ScriptItem & { kind: 'post' }>>();
	const keys = new Set<string>(reserved);
	for (const post of story.posts) {
		if (post.id !== '' && placed.has(post.id)) {
			report.leftOut(post, reasons.twice(post.id));
			continue;
		}
		const member = actor(post.by, post, story, cast, report);
		if (member === null) continue;
		const body = cleanText(post.body, postLength, post, report);
		if (body === '') {
			report.leftOut(post, reasons.noBody);
			continue;
		}
		const key = freeKey(`bericht-${keyOf(post.id, 'x')}`.slice(0, 40).replace(/-+$/, ''), (one) =>
			keys.has(one),
		);
		keys.add(key);
		const picture = pictureOf(post, pictures, report);
		const item = {
			kind: 'post' as const,
			key,
			cast: member,
			body: both(body),
			...(picture && { picture }),
			minute: minuteFor(post.minute, post, report),
		};
		placed.set(post.id === '' ? `\0${placed.size}` : post.id, { item, at: post });
	}
	return placed;
}

function pictureOf(
	post: { picture: string; body: string } & At,
	pictures: ReadonlySet<string>,
	report: Report,
): string | null {
	const name = baseOf(post.picture);
	if (name === '') return null;
	const isThere = pictures.has(name.toLowerCase());
	const ours = pictureFor(name, post.body);
	if (!ours) report.changed(post, reasons.pictureGone(name, isThere));
	else {
		const by = { nl: pictureName(ours, 'nl'), en: pictureName(ours, 'en') };
		report.changed(post, reasons.pictureReplaced(name, by, isThere));
	}
	return ours;
}

type Posts = ReadonlyMap<string, Placed<ScriptItem & { kind: 'post' }>>;

function postFor(on: string, at: At, posts: Posts, report: Report) {
	const post = posts.get(on);
	if (!post) report.leftOut(at, reasons.unknownPost(on), nearest(on, [...posts.keys()]));
	return post?.item ?? null;
}

function after(minute: number, post: { minute: number }, at: At, report: Report): number {
	if (minute >= post.minute) return minute;
	report.changed(at, reasons.beforePost);
	return post.minute;
}

function commentsOf(story: Story, cast: ReadonlyMap<string, CastMember>, posts: Posts, report: Report) {
	return story.comments.flatMap((comment, place): Placed<ScriptItem>[] => {
		const post = postFor(comment.on, comment, posts, report);
		const member = post && actor(comment.by, comment, story, cast, report);
		if (!post || member === null) return [];
		const body = cleanText(comment.body, commentLength, comment, report);
		if (body === '') {
			report.leftOut(comment, reasons.noBody);
			return [];
		}
		const minute = after(minuteFor(comment.minute, comment, report), post, comment, report);
		const key = `reactie-${place + 1}`;
		return [
			{ item: { kind: 'comment', key, on: post.key, cast: member, body: both(body), minute }, at: comment },
		];
	});
}

function reactionsOf(story: Story, cast: ReadonlyMap<string, CastMember>, posts: Posts, report: Report) {
	const given = new Set<string>();
	return story.reactions.flatMap((reaction): Placed<ScriptItem>[] => {
		const post = postFor(reaction.on, reaction, posts, report);
		const member = post && actor(reaction.by, reaction, story, cast, report);
		if (!post || member === null) return [];
		if (given.has(`${member} ${post.key}`)) {
			report.leftOut(reaction, reasons.reactedTwice);
			return [];
		}
		given.add(`${member} ${post.key}`);
		const minute = after(minuteFor(reaction.minute, reaction, report), post, reaction, report);
		return [
			{ item: { kind: 'reaction', on: post.key, cast: member, reaction: 'heart', minute }, at: reaction },
		];
	});
}

function rulesOf(story: Story, cast: ReadonlyMap<string, CastMember>, report: Report): Rule[] {
	const rules = story.answers.flatMap((answer): { rule: Omit<Rule, 'key'>; at: At }[] => {
		const member = actor(answer.by, answer, story, cast, report);
		if (member === null) return [];
		const seconds = Math.max(0, Math.round(answer.minutes * 60));
		if (seconds > longestAnswer) report.changed(answer, reasons.afterTooLong);
		const after = Math.min(longestAnswer, seconds);
		const body = answer.body === null ? null : cleanText(answer.body, commentLength, answer, report);
		if (body === '') {
			report.leftOut(answer, reasons.noBody);
			return [];
		}
		const done = { cast: member, on: 'subject', after };
		const rule: Omit<Rule, 'key'> = {
			when: 'post.approved',
			if: { times: { exactly: answer.nth } },
			then: [
				body === null
					? { kind: 'reaction', ...done, reaction: 'heart' }
					: { kind: 'comment', ...done, body: both(body) },
			],
		};
		return [{ rule, at: answer }];
	});
	for (const { at } of rules.slice(mostRules)) report.leftOut(at, reasons.tooManyRules(mostRules));
	return rules.slice(0, mostRules).map(({ rule }, place) => ({ key: `antwoord-${place + 1}`, ...rule }));
}

/** A scenario is a file, and a file has a greatest size: the last items make room. */
function withinBytes(scenario: Scenario, placed: readonly Placed<ScriptItem>[], report: Report): Scenario {
	let { script } = scenario;
	const bytes = () => new TextEncoder().encode(writeScenario({ ...scenario, script })).length;
	while (script.length > 0 && bytes() > mostBytes) {
		const kept = Math.floor(script.length * 0.9);
		const gone = new Set(script.slice(kept));
		for (const { item, at } of placed) if (gone.has(item)) report.leftOut(at, reasons.tooManyItems(kept));
		script = standing(script.slice(0, kept));
	}
	return { ...scenario, script };
}

import type { LessonText } from '../../lesson.ts';
import { questionsOf } from '../answer/answers.ts';

/** As many as fit on the page and in a talk. */
const most = { found: 4, questions: 2, talks: 4, examples: 3 };
/** In characters: shorter texts give nothing to talk about, longer ones do not fit. */
const exampleLength = { from: 15, to: 400 };

/** One thing that happened in the lesson run, from the ledger. */
export type Happened = {
	verb: string;
	personId: string | null;
	forId: string | null;
	aboutId: string | null;
	details: Record<string, unknown>;
};

export type PupilThen = {
	id: string;
	name: string;
	givenName: string;
	cameIn: boolean;
	/** Wrote something that may mean that she is not well. */
	worried: boolean;
};

/** What became of the texts that may be shown, from their reviews: by the text's id. */
export type Standing = { subjectId: string; cause: string; hides: boolean; decision: string | null };

/** What pupils sent or were told, as the ledger kept it. */
type Writing = { text: string; findings: string[]; heeded: string[]; revision: number };

const submitted = ['post.submitted', 'comment.submitted'];
const isSubmitted = ({ verb }: Happened) => submitted.includes(verb);
const writingOf = ({ details }: Happened) => details as unknown as Writing;
const endsOf = (events: readonly Happened[], what: string) =>
	events.filter(({ verb }) => verb === `post.${what}` || verb === `comment.${what}`).length -
	events.filter(({ verb, details }) => verb === 'review.undone' && details.decision === what).length;

/** What the class did, in numbers for all of it together: a number for one child is no part of this. */
export function countsOf(events: readonly Happened[], pupils: readonly PupilThen[]) {
	const count = (verb: string) => events.filter((event) => event.verb === verb).length;
	const texts = events.filter(isSubmitted).map(writingOf);
	return {
		cameIn: pupils.filter(({ cameIn }) => cameIn).length,
		pupils: pupils.length,
		answers: count('response.given'),
		posts: events.filter((event) => event.verb === 'post.submitted' && writingOf(event).revision === 1)
			.length,
		comments: events.filter((event) => event.verb === 'comment.submitted' && writingOf(event).revision === 1)
			.length,
		/** Texts that somebody changed after a nudge, before she sent them. */
		heeded: texts.filter(({ heeded }) => heeded.length > 0).length,
		approved: endsOf(events, 'approved'),
		returned: endsOf(events, 'returned'),
		/** Texts that came back and were written again. */
		again: texts.filter(({ revision }) => revision > 1).length,
		removed: endsOf(events, 'removed'),
		reports: count('report.opened'),
	};
}

/** What nudges found most, and how often it was changed before it was sent. */
export function foundIn(events: readonly Happened[]) {
	const kinds = new Map<string, { kind: string; marked: number; changed: number }>();
	for (const { findings, heeded } of events.filter(isSubmitted).map(writingOf))
		for (const kind of new Set([...findings, ...heeded])) {
			const row = kinds.get(kind) ?? { kind, marked: 0, changed: 0 };
			const changed = heeded.includes(kind) && !findings.includes(kind);
			kinds.set(kind, { kind, marked: row.marked + 1, changed: row.changed + (changed ? 1 : 0) });
		}
	return [...kinds.values()]
		.sort((one, other) => other.marked - one.marked || (one.kind < other.kind ? -1 : 1))
		.slice(0, most.found);
}

/** Questions at which several pupils were not right at once: worth going over together. */
export function doubtedIn(events: readonly Happened[], lesson: LessonText | null) {
	const first = events.filter(({ verb, details }) => verb === 'response.given' && details.tries === 1);
	return (lesson?.steps.flatMap(questionsOf) ?? [])
		.map(({ key, prompt }) => {
			const given = first.filter(({ details }) => details.key === key && details.right !== null);
			return { prompt, of: given.length, wrong: given.filter(({ details }) => !details.right).length };
		})
		.filter(({ wrong, of }) => wrong >= 2 && wrong * 3 >= of)
		.sort((one, other) => other.wrong / other.of - one.wrong / one.of)
		.slice(0, most.questions);
}

/** The lesson's own questions to talk about, of the steps where the class has been; the latest where there are many. */
export function talksOf(lesson: LessonText | null, classAt: string): string[] {
	const steps = lesson?.steps ?? [];
	const reached = steps.slice(0, steps.findIndex(({ step }) => step === classAt) + 1);
	return reached
		.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'talk' ? part.prompt : [])))
		.slice(-most.talks);
}

/** The newest version of each text that might be an example, with what it was good for. */
export type Candidate = { id: string; text: string; why: 'heeded' | 'again' | 'approved'; by: string };

/**
 * Texts that could be shown without a name: of pupils, in which a nudge finds nothing any more and which name nobody
 * of the class. Whether the class may see them is not known here; see `examplesFrom`.
 * @param marks whether a nudge still points at something in a text
 */
export function candidatesIn(
	events: readonly Happened[],
	pupils: readonly PupilThen[],
	marks: (text: string) => boolean,
): Candidate[] {
	const newest = new Map(events.filter(isSubmitted).map((event) => [event.aboutId ?? '', event]));
	const names = pupils.flatMap(({ name, givenName }) => [name, givenName]);
	return [...newest].flatMap(([id, event]) => {
		const { text, findings, heeded, revision } = writingOf(event);
		const fits = text.length >= exampleLength.from && text.length <= exampleLength.to;
		if (!event.personId || !fits || findings.length > 0 || saysName(text, names) || marks(text)) return [];
		const why = heeded.length > 0 ? 'heeded' : revision > 1 ? 'again' : 'approved';
		return [{ id, text, why, by: event.personId } satisfies Candidate];
	});
}

/** Three of them that the class can see, as unlike as possible and each by somebody else; their writers stay here. */
export function examplesFrom(candidates: readonly Candidate[], standings: readonly Standing[]) {
	const seen = candidates.filter(({ id }) => {
		const own = standings.filter(({ subjectId }) => subjectId === id);
		const isSpoilt = ({ cause, hides, decision }: Standing) =>
			hides || decision === null || decision === 'removed' || cause === 'report' || cause === 'worry';
		return !own.some(isSpoilt);
	});
	const chosen: Candidate[] = [];
	const order = ['heeded', 'again', 'approved', 'heeded', 'again', 'approved', 'approved', 'heeded'] as const;
	for (const why of order) {
		const next = seen.find(
			(one) => one.why === why && !chosen.some(({ by, text }) => by === one.by || text === one.text),
		);
		if (next && chosen.length < most.examples) chosen.push(next);
	}
	return chosen.map(({ text, why }) => ({ text, why }));
}

export type Reason = 'worried' | 'reported' | 'asked' | 'returned' | 'removed' | 'absent';

/** With whom to talk, and about what: in the order of the alphabet, for reasons and not for marks. */
export function toSpeakWith(events: readonly Happened[], pupils: readonly PupilThen[]) {
	const did = (verb: string, id: string) =>
		events.some((event) => event.verb === verb && event.personId === id);
	return pupils
		.map(({ id, name, cameIn, worried }) => {
			const own = events.filter(({ forId }) => forId === id);
			const reasons: Reason[] = [];
			if (worried) reasons.push('worried');
			if (did('report.opened', id)) reasons.push('reported');
			if (did('appeal.asked', id)) reasons.push('asked');
			if (endsOf(own, 'returned') >= 2) reasons.push('returned');
			if (endsOf(own, 'removed') > 0) reasons.push('removed');
			if (!cameIn) reasons.push('absent');
			return { name, reasons };
		})
		.filter(({ reasons }) => reasons.length > 0);
}

function saysName(text: string, names: readonly string[]): boolean {
	const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
	return names.some((name) =>
		(name.toLowerCase().match(/\p{L}{2,}/gu) ?? []).some((part) => words.has(part)),
	);
}

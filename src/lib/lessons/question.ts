/** The ways a question can be answered: one option, several, own words, a place on a scale, an order. */
export const questionKinds = ['choice', 'several', 'open', 'scale', 'order'] as const;

export type QuestionKind = (typeof questionKinds)[number];

export type Option = { key: string; text: string; right: boolean; why: string | null };

export type Question = {
	key: string;
	kind: QuestionKind;
	prompt: string;
	/** The first words of an answer, for whom the blank page is hard. Open questions only. */
	starter: string | null;
	/** Whether there is a right answer. A question that asks what you think has none. */
	graded: boolean;
	/** In the order of the file; for a graded `order` question that is the right order. */
	options: Option[];
};

/** The longest own-words answer, in characters. */
export const answerLimit = 1000;

export type AnswerReading =
	{ answer: string[] } | { problem: 'empty' | 'unknown' | 'incomplete' | 'too_long' };

/** Reads what a form sent as the answer: option keys, or one text for an open question. */
export function readAnswer(question: Question, given: readonly unknown[]): AnswerReading {
	const values = given.filter((value) => typeof value === 'string').map((value) => value.trim());
	const answer = [...new Set(values.filter((value) => value !== ''))];
	if (answer.length === 0) return { problem: 'empty' };
	if (question.kind === 'open') return readOwnWords(answer);
	if (!answer.every((key) => optionOf(question, key))) return { problem: 'unknown' };
	if (question.kind === 'order' && answer.length < question.options.length) return { problem: 'incomplete' };
	if (picksOne(question) && answer.length > 1) return { problem: 'unknown' };
	return { answer };
}

function readOwnWords(answer: string[]): AnswerReading {
	const text = answer.join('\n');
	return text.length > answerLimit ? { problem: 'too_long' } : { answer: [text] };
}

function picksOne({ kind }: Question): boolean {
	return kind === 'choice' || kind === 'scale';
}

function optionOf(question: Question, key: string): Option | undefined {
	return question.options.find((option) => option.key === key);
}

export type Explanation = { option: string; right: boolean; why: string };

export type Judgement = {
	/** Null when there is no right answer to this question. */
	right: boolean | null;
	explanations: Explanation[];
	/** How many right options were not chosen; the page says so without giving them away. */
	missing: number;
};

/** Judges an answer (option keys as `readAnswer` gives them) and explains what was chosen. */
export function judge(question: Question, given: readonly string[]): Judgement {
	if (!question.graded) return { right: null, explanations: [], missing: 0 };
	return question.kind === 'order' ? judgeOrder(question, given) : judgeChoice(question, given);
}

function judgeOrder(question: Question, given: readonly string[]): Judgement {
	const inPlace = (option: Option, place: number) => given[place] === option.key;
	const right = given.length === question.options.length && question.options.every(inPlace);
	const explanations = question.options
		.map((option, place) => explain(option, inPlace(option, place)))
		.filter((explanation) => right || !explanation.right);
	return { right, explanations, missing: 0 };
}

function judgeChoice(question: Question, given: readonly string[]): Judgement {
	const chosen = question.options.filter((option) => given.includes(option.key));
	const asked = picksOne(question) ? [] : question.options.filter((option) => option.right);
	const missing = asked.filter((option) => !chosen.includes(option)).length;
	return {
		right: chosen.length > 0 && missing === 0 && chosen.every((option) => option.right),
		explanations: chosen.map((option) => explain(option, option.right)),
		missing,
	};
}

function explain(option: Option, right: boolean): Explanation {
	return { option: option.key, right, why: option.why ?? '' };
}

/**
 * The options in the order to show them. A graded `order` question is laid out in an order that is
 * the same on every screen and never the right one; everything else stands as its author wrote it.
 */
export function laidOut(question: Question): Option[] {
	if (question.kind !== 'order' || !question.graded) return question.options;
	const shuffled = [...question.options].sort((one, other) => weight(one.key) - weight(other.key));
	const givenAway = shuffled.every((option, place) => option === question.options[place]);
	return givenAway ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}

/** A number that looks arbitrary but is the same for the same key everywhere (FNV-1a). */
function weight(key: string): number {
	return [...key].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619) >>> 0, 2166136261);
}

import type { Step as LessonStep } from '../../lesson.ts';
import type { Question } from '../../question.ts';
import { hotspotsOf, type Hotspot } from '../../walk/walk.ts';

export type Answer = {
	key: string;
	/** Option keys, or one text for an open question. */
	value: string[];
	right: boolean | null;
	tries: number;
	personId: string;
	name: string;
	avatar: string;
};

/** What pupils are asked at a step, in the order they meet it: its questions, and each place to find on a walk. */
export const questionsOf = (step: LessonStep): Question[] =>
	step.parts.flatMap((part) => {
		if (part.kind === 'question') return [part.question];
		return part.kind === 'walk' ? hotspotsOf(part.walk).map(asQuestion) : [];
	});

const asQuestion = ({ key, prompt, choices }: Hotspot): Question => ({
	key,
	kind: 'choice',
	prompt,
	starter: null,
	graded: true,
	options: choices.map(({ feedback, ...choice }) => ({ ...choice, why: feedback })),
});

/** What was answered, in words; an option that the lesson no longer has is left as its key. */
export function inWords(question: Question, { value }: Answer): string[] {
	if (question.kind === 'open') return value;
	return value.map((key) => question.options.find((option) => option.key === key)?.text ?? key);
}

/** How many chose each option, in the order of the lesson. Nothing for questions without options to count. */
export function countedOptions(question: Question, answers: readonly Answer[]) {
	if (question.kind === 'open' || question.kind === 'order') return [];
	return question.options.map(({ key, text, right }) => ({
		key,
		text,
		right: question.graded && right,
		count: answers.filter(({ value }) => value.includes(key)).length,
	}));
}

/** Who answered, by name, each with her answers to these questions in their order. */
export function byPupil(questions: readonly Question[], answers: readonly Answer[]) {
	const pupils = new Map(
		answers.map(({ personId, name, avatar }) => [personId, { id: personId, name, avatar }]),
	);
	return [...pupils.values()].map((pupil) => ({
		...pupil,
		answers: questions.flatMap((question) => {
			const answer = answers.find(({ personId, key }) => personId === pupil.id && key === question.key);
			return answer ? [{ question, answer }] : [];
		}),
	}));
}

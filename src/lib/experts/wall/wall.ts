import type { ShownImage } from '#lib/images/image.ts';
import type { Decision } from '#lib/moderation/subject.ts';
import type { Asker } from '../asker.ts';

/** How far a text is: others see it, it waits for the teacher, or she gave it back or took it away. */
export type Standing = 'shown' | 'waits' | 'returned' | 'removed';

/** @param review the one that hides the text, if one does */
export function standingOf(review: { decision: Decision | null } | null): Standing {
	if (!review) return 'shown';
	return review.decision === 'returned' || review.decision === 'removed' ? review.decision : 'waits';
}

export type Answered = {
	id: string;
	body: string;
	images: ShownImage[];
	createdAt: Date;
	linksAllowed: boolean;
	standing: Standing;
	feedback: string | null;
};

/** A question as it was asked. */
export type Asked = {
	id: string;
	body: string;
	createdAt: Date;
	joinedTo: string | null;
	passedOnAt: Date | null;
	asker: Asker;
	standing: Standing;
	feedback: string | null;
	answer: Answered | null;
};

export type Vote = { questionId: string; personId: string };

/** A question on the wall, with those that were joined to it. */
export type WallQuestion = Asked & {
	joined: Asked[];
	/** Who asks: the writer first, each once. */
	askers: Asker[];
	/** How many want to know, askers included. */
	wanted: number;
	/** Whether the one who looks tapped that she wants to know it too. */
	voted: boolean;
};

/** What stands on the wall for somebody: what most want to know first, and then what was asked first. */
export function wallOf(
	questions: readonly Asked[],
	votes: readonly Vote[],
	lookerId: string,
): WallQuestion[] {
	const known = new Map(questions.map((question) => [question.id, question]));
	const headOf = ({ id, joinedTo }: Asked) => (joinedTo && known.has(joinedTo) ? joinedTo : id);
	const groups = Map.groupBy(questions, headOf);
	const voters = Map.groupBy(votes, ({ questionId }) => {
		const question = known.get(questionId);
		return question ? headOf(question) : questionId;
	});
	return questions
		.filter((question) => headOf(question) === question.id)
		.map((question) => {
			const joined = groups.get(question.id)!.filter(({ id }) => id !== question.id);
			const askers = onlyOnce([question, ...joined].map(({ asker }) => asker));
			const wanting = new Set((voters.get(question.id) ?? []).map(({ personId }) => personId));
			const voted = wanting.has(lookerId);
			for (const { id } of askers) wanting.add(id);
			return { ...question, joined, askers, wanted: wanting.size, voted };
		})
		.sort((a, b) => b.wanted - a.wanted || a.createdAt.getTime() - b.createdAt.getTime());
}

const onlyOnce = (askers: readonly Asker[]): Asker[] => [
	...new Map(askers.map((asker) => [asker.id, asker])).values(),
];

/** In the order in which they were passed on: how a conversation reads. */
export const inOrder = <T extends Pick<Asked, 'passedOnAt' | 'createdAt'>>(questions: readonly T[]): T[] =>
	questions
		.filter(({ passedOnAt }) => passedOnAt)
		.sort(
			(a, b) =>
				a.passedOnAt!.getTime() - b.passedOnAt!.getTime() || a.createdAt.getTime() - b.createdAt.getTime(),
		);

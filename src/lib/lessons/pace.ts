import type { LessonText, Step } from './lesson.ts';
import { isOpen } from './run.ts';
import type { StepName } from './step.ts';

/** What a pupil gave so far, by the lesson's keys. */
export type Given = Readonly<Record<string, unknown>>;

/** How far a pupil is with one step of a lesson. */
export type Pace = { step: StepName; title: string; isOpen: boolean; isDone: boolean };

/** What there is to do in a step, by key: its questions and its walks. */
export function tasksOf(step: Step): string[] {
	return step.parts.flatMap((part) => {
		if (part.kind === 'question') return part.question.key;
		return part.kind === 'walk' ? part.walk.key : [];
	});
}

/** How many of a step's tasks are done. */
export function doneIn(step: Step, given: Given): number {
	return tasksOf(step).filter((key) => Object.hasOwn(given, key)).length;
}

/** How far a pupil is with every step, while her class is at one of them. */
export function paceOf(text: LessonText, given: Given, classAt: StepName): Pace[] {
	const at = text.steps.findIndex(({ step }) => step === classAt);
	return text.steps.map((step, place) => {
		const tasks = tasksOf(step).length;
		// Where nothing can be ticked off, a step is done when the class has moved on.
		const isDone = tasks > 0 ? doneIn(step, given) === tasks : place < at;
		return { step: step.step, title: step.title, isOpen: isOpen(step.step, classAt), isDone };
	});
}

/**
 * Where a pupil goes on: with her class once it went out to play or looks back, and before that at
 * the first step she has not done. Null when there is nothing left until the teacher opens more.
 */
export function goOnAt(paces: readonly Pace[], classAt: StepName): StepName | null {
	const together = paces.find(({ step }) => step === classAt && (step === 'play' || step === 'reflect'));
	if (together) return together.isDone ? null : together.step;
	return paces.find(({ isOpen, isDone }) => isOpen && !isDone)?.step ?? null;
}

import { steps } from '#lib/server/db/schema/lessons.ts';

export { steps };
export type Step = (typeof steps)[number];

export const isStep = (word: string): word is Step => (steps as readonly string[]).includes(word);

/**
 * Whether pupils may be at a step. Learning and practising go at one's own pace;
 * the class goes out to play, and looks back, together: the teacher opens those.
 */
export function isOpen(step: Step, classAt: Step): boolean {
	return steps.indexOf(step) <= Math.max(steps.indexOf(classAt), steps.indexOf('practise'));
}

/** The step a pupil should be shown when she asks for one that is not open yet. */
export const furthestOpen = (classAt: Step): Step => (isOpen('play', classAt) ? classAt : 'practise');

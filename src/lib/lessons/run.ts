import { stepNames, type StepName } from './step.ts';

export { stepNames as steps };
export type Step = StepName;

export const isStep = (word: string): word is Step => (stepNames as readonly string[]).includes(word);

/**
 * Whether pupils may be at a step. Learning and practising go at one's own pace;
 * the class goes out to play, and looks back, together: the teacher opens those.
 */
export function isOpen(step: Step, classAt: Step): boolean {
	return stepNames.indexOf(step) <= Math.max(stepNames.indexOf(classAt), stepNames.indexOf('practise'));
}

/** The step a pupil should be shown when she asks for one that is not open yet. */
export const furthestOpen = (classAt: Step): Step => (isOpen('play', classAt) ? classAt : 'practise');

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

/** To whom a step was handed out before the class goes there, by pupil. */
export type Ahead = Record<string, Step>;

/** How far a pupil may go: where her class is, or further when a step was handed out to her. */
export function stepFor({ step, ahead }: { step: Step; ahead: Ahead | null }, pupilId: string): Step {
	const own = ahead?.[pupilId];
	return own && stepNames.indexOf(own) > stepNames.indexOf(step) ? own : step;
}

/** Who is ahead after a step was handed out to these pupils; with null it is called back from them. */
export function handed(ahead: Ahead | null, pupilIds: readonly string[], step: Step | null): Ahead | null {
	const others = Object.entries(ahead ?? {}).filter(([id]) => !pupilIds.includes(id));
	const now = Object.fromEntries([...others, ...(step ? pupilIds.map((id) => [id, step]) : [])]) as Ahead;
	return Object.keys(now).length > 0 ? now : null;
}

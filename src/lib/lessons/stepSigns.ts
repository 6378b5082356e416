import { m } from '#lib/paraglide/messages.js';
import type { SignPicture } from '#lib/ui/pictures.ts';
import type { StepName } from './step.ts';

/** The sign that stands at each step. */
export const stepPictures: Record<StepName, SignPicture> = {
	learn: 'light-bulb',
	practise: 'magnifying-glass',
	play: 'playground-slide',
	reflect: 'mirror',
};

const names: Record<StepName, () => string> = {
	learn: m.lessons_step_learn,
	practise: m.lessons_step_practise,
	play: m.lessons_step_play,
	reflect: m.lessons_step_reflect,
};

/** What a step is called in every lesson, in one word. */
export const stepName = (step: StepName): string => names[step]();

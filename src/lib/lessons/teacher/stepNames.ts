import { m } from '#lib/paraglide/messages.js';
import type { PictureId } from '#lib/ui/pictures.ts';
import type { Step } from '../run.ts';

const names: Record<Step, () => string> = {
	learn: m.teacher_step_learn,
	practise: m.teacher_step_practise,
	play: m.teacher_step_play,
	reflect: m.teacher_step_reflect,
};

/** A step as adults call it, in the language of the page. */
export const stepName = (step: Step): string => names[step]();

export const stepPictures: Record<Step, PictureId> = {
	learn: 'light-bulb',
	practise: 'magnifying-glass',
	play: 'playground-slide',
	reflect: 'mirror',
};

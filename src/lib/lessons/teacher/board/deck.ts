import type { Step } from '../../lesson.ts';
import type { PictureId } from '#lib/ui/pictures.ts';
import { isPicture } from '#lib/ui/pictures.ts';

/** One screen of the digiboard: a step's title, one idea in big letters, or a question to talk about. */
export type Slide =
	| { kind: 'title'; title: string }
	| { kind: 'idea'; html: string; speech: string; picture: PictureId | null }
	| { kind: 'talk'; prompt: string };

/** What of a step goes on the board, in the order of the lesson; always at least its title. */
export function deckOf({ title, parts }: Step): Slide[] {
	const slides = parts.flatMap((part): Slide[] => {
		if (part.kind === 'talk') return [{ kind: 'talk', prompt: part.prompt }];
		if (part.kind !== 'present') return [];
		const { html, speech, picture } = part;
		return [{ kind: 'idea', html, speech, picture: isPicture(picture) ? picture : null }];
	});
	return [{ kind: 'title', title }, ...slides];
}

/** What a voice says of a slide. */
export function speechOf(slide: Slide): string {
	if (slide.kind === 'title') return slide.title;
	return slide.kind === 'talk' ? slide.prompt : slide.speech;
}

/** The slide an address asks for, counted from 1; a number that does not exist becomes the nearest that does. */
export function slideAt(asked: string | null, length: number): number {
	const number = Number.parseInt(asked ?? '', 10);
	return Number.isNaN(number) ? 1 : Math.min(Math.max(number, 1), length);
}

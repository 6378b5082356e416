import { avatars } from '#lib/ui/pictures.ts';
import { isPortrait, type Portrait } from '#lib/ui/portrait/portrait.ts';
import { compose, isOption, lookBy, lookOf, parts, type Kind, type Look } from '#lib/ui/portrait/parts.ts';

/** How a face begins that was never composed; whoever composes one goes on from here. */
export const anybody: Look = {
	ground: 'yellow',
	skin: 'tan',
	hair: 'short',
	hairColor: 'dark-brown',
	eyes: 'open',
	glasses: 'none',
	mouth: 'smile',
	clothes: 'hoodie',
	color: 'green',
	extra: 'none',
};

/** What somebody can be seen by: one of the pictures for it, or a face out of parts; null for anything else. */
export const readAvatar = (text: unknown): string | null =>
	avatars.some((id) => id === text) || isPortrait(text) ? (text as string) : null;

/** The face that a form or an address names, part by part; what it leaves out or makes up stays as it was. */
export function readLook(named: { get(kind: Kind): unknown }, was: Look): Look {
	return lookBy((kind) => {
		const option = named.get(kind);
		return isOption(kind, option) ? option : was[kind];
	});
}

/** The look that an avatar has: that of a picture is anybody's. */
export const lookIn = (avatar: string): Look => (isPortrait(avatar) ? lookOf(avatar) : anybody);

/**
 * A face by chance. Glasses and what else is worn come now and then: a face with everything on is no face.
 * @param chance a number from 0 up to 1, another each time
 */
export function surprising(chance: () => number): Portrait {
	return compose(
		lookBy((kind) => {
			const options = parts[kind];
			const seldom = options[0] === 'none' && chance() < 0.6;
			return seldom ? options[0] : options[Math.floor(chance() * options.length)]!;
		}),
	);
}

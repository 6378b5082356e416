import type { Ink, Looks } from './parts.ts';

// Apart from the lists of parts: the square draws, and does not have to choose.

export const hues: Record<Ink, string> = {
	red: '#e0443a',
	orange: '#f08a2c',
	yellow: '#ffd23f',
	green: '#2f9e6b',
	blue: '#2f6fd0',
	purple: '#7a4fc4',
	pink: '#ee78ac',
	white: '#ffffff',
	black: '#23262d',
};

export const skins: Record<Looks['skin'], string> = {
	fair: '#fbdcc4',
	light: '#f0c39c',
	olive: '#dba878',
	tan: '#bf8452',
	brown: '#8f5a34',
	dark: '#5e3a24',
};

export const hairs: Record<Looks['hairColor'], string> = {
	black: '#231c1c',
	brown: '#5b3a22',
	auburn: '#96502a',
	blond: '#e3bb5d',
	grey: '#aab0b8',
	red: '#d8483e',
	green: '#2f9e6b',
	blue: '#3f7fd8',
	purple: '#7a4fc4',
	pink: '#ee78ac',
};

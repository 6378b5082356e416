import type { PictureId } from '#lib/ui/pictures.ts';

/** What goes on in the pulls just now, as it travels. What is not on is left out. */
export type PullsNow = {
	stories?: { key: string; name: string; avatar: PictureId }[];
	streaks?: { key: string; name: string; avatar: PictureId; count: number; until: string }[];
	/** When others did something with her posts. */
	news?: string[];
};

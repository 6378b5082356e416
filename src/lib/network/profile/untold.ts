import type { Audience } from '../audience.ts';

/** How a profile begins: nothing told, and what would be told is for the class. */
export const untold = {
	bio: '',
	interests: [] as string[],
	audience: 'class' as Audience,
	approach: 'everyone' as Audience,
	standing: null,
};

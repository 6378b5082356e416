import { m } from '#lib/paraglide/messages.js';
import type { Audience } from '../audience.ts';

/** Who sees something, to choose from. */
export const audienceNames: Record<Audience, () => string> = {
	class: m.network_audience_class,
	friends: m.network_audience_friends,
	everyone: m.network_audience_everyone,
};

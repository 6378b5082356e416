import { m } from '#lib/paraglide/messages.js';

/** How long it is until a pupil can send again, where her class writes slowly. */
export const slowWords = (seconds: number): string =>
	seconds === 1 ? m.network_refused_slow_one() : m.network_refused_slow_other({ seconds });

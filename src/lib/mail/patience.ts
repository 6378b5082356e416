const minute = 60_000;
const hour = 60 * minute;

/** How long after each try the next one follows. A server for mail that is away at night is there in the morning. */
const waits = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour];

/** When a letter is tried again that was tried so many times. It is never given up: after a day's tries, twice a day. */
export const nextTry = (tries: number, now: Date): Date =>
	new Date(now.getTime() + (waits[tries - 1] ?? 12 * hour));

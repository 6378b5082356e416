/** In characters: what can be read at a glance. */
export const longestWord = 120;
/** Minutes for which a word can stand. */
export const wordMinutes = [1, 5, 15] as const;
/** Minutes of a timer, one tap away. */
export const timerMinutes = [2, 5, 10, 15] as const;
export const longestTimer = 60;

/** Bytes of one photo, as it comes from a phone. */
export const mostBytes = 10 * 1024 * 1024;

/** Pixels that are decoded; what says it has more is refused before any of it is. */
export const mostPixels = 40_000_000;

/** Pixels of the longest side as it is kept: enough for a digiboard. */
export const longestSide = 1600;

/** Seconds that a teacher can let pass between two texts of one pupil: half a minute to think, or more. */
export const paces = [30, 60, 180] as const;

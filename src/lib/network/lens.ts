/** The pages that show how the network works, on a pupil's square and on the board. */
export const pupilLenses = ['ranking', 'bubble', 'footprint', 'campaign', 'curtain'] as const;
export const boardLenses = ['ranking', 'bubble', 'journey', 'curtain', 'feelings'] as const;
export type Lens = (typeof pupilLenses)[number] | (typeof boardLenses)[number];

/** How far a skill has grown, in four steps that can be shown as shapes. Nothing about who is better than whom. */
export type Growth = 0 | 1 | 2 | 3 | 4;

const growsAt = [1, 2, 4, 7];

export const growthOf = (count: number): Growth => growsAt.filter((from) => count >= from).length as Growth;

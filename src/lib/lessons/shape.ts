import type { shapes as kept } from '#lib/server/db/schema/lessons.ts';

/** Whether a step is for the class together or for each pupil alone with the cast. */
export const shapes = ['class', 'solo'] as const satisfies readonly (typeof kept)[number][];

export type Shape = (typeof shapes)[number];

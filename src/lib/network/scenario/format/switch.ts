import { z } from 'zod';
import { features, pulls } from './kinds.ts';

/** What a square does other than usual: what it lacks, and which pulls it has. */
export const switches = z.strictObject({
	off: z.array(z.enum(features)).min(1).max(20).optional().describe('What this square cannot do'),
	on: z.array(z.enum(pulls)).min(1).max(20).optional().describe('Which pulls are on, as lesson material'),
});

export type Switches = z.infer<typeof switches>;

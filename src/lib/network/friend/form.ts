import { z } from 'zod';

/** What can be done about being friends. */
const deeds = ['ask', 'accept', 'decline', 'end'] as const;
export type Deed = (typeof deeds)[number];

const deed = z.enum(deeds).nullable().catch(null);

/** What a form asks; null for nonsense. */
export const readDeed = (form: FormData): Deed | null => deed.parse(form.get('does'));

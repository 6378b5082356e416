import { z } from 'zod';

/** What stands at the end of a page of a list. */
export type Cursor = { at: Date; id: string };

const shape = z.object({ at: z.iso.datetime({ precision: 3 }), id: z.uuid() });

/** A cursor as it stands in an address. */
export const writeCursor = ({ at, id }: Cursor): string => `${at.toISOString()}_${id}`;

/** Reads what `writeCursor` wrote; null for anything else. */
export function readCursor(text: string): Cursor | null {
	const [at, id] = text.split('_');
	const read = shape.safeParse({ at, id });
	return read.success ? { at: new Date(read.data.at), id: read.data.id } : null;
}

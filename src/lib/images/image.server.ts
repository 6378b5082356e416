import { eq } from 'drizzle-orm';
import { isId } from '#lib/people/person.ts';
import { newId } from '#lib/server/db/id.ts';
import { db, t, type Tx } from '#lib/server/db/index.ts';
import type { ShownImage } from './image.ts';
import type { TakenIn } from './intake.server.ts';

/** Where a photo comes to stand: with what, in which classroom, and whose it is: gone with her. */
export type Standing = { classroomId: string; personId: string; subjectId: string };

/** A photo that was taken in, with its words for who cannot see it. */
export type NewImage = TakenIn & { alt: string };

/** Keeps photos in the transaction that writes what they stand with. @returns them as they are shown, in that order */
export async function keep(
	tx: Tx,
	standing: Standing,
	images: readonly NewImage[],
	now: Date,
): Promise<ShownImage[]> {
	const shown: ShownImage[] = [];
	for (const { bytes, ...image } of images) {
		const id = newId();
		await tx.insert(t.image).values({ id, ...standing, bytes, createdAt: now });
		shown.push({ id, ...image });
	}
	return shown;
}

/** Forgets the photos of what is taken away. */
export async function forget(tx: Tx, subjectId: string): Promise<void> {
	await tx.delete(t.image).where(eq(t.image.subjectId, subjectId));
}

/** With what a photo stands; whether somebody may see it, the room of that says. */
export async function find(imageId: string): Promise<({ id: string } & Standing) | null> {
	if (!isId(imageId)) return null;
	const { id, classroomId, personId, subjectId } = t.image;
	const [row] = await db
		.select({ id, classroomId, personId, subjectId })
		.from(t.image)
		.where(eq(t.image.id, imageId));
	return row ?? null;
}

/** The photo itself. */
export async function bytesOf(imageId: string): Promise<Buffer | null> {
	const [row] = await db.select({ bytes: t.image.bytes }).from(t.image).where(eq(t.image.id, imageId));
	return row?.bytes ?? null;
}

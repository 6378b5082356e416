import { createHash, randomInt } from 'node:crypto';
import { rosterOf } from '#lib/people/classroom.server.ts';
import type { NamedPupil } from '#lib/people/classroom.ts';
import { db } from '#lib/server/db/index.ts';
import { unlock } from './attempt.server.ts';
import * as credentials from './credential.server.ts';
import { hash } from './password.server.ts';
import { choosePictures, secretOf } from './picturePassword.ts';

/** What is printed on a pupil's personal card; nobody can show it a second time. */
export type Card = {
	person: NamedPupil;
	/** For its QR code: 26 capitals and digits, so that the code stays coarse and any camera reads it. */
	secret: string;
	pictures: string[];
};

/** 32 signs, so each is worth 5 bits. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const secretLength = 26;

/**
 * Gives pupils of a classroom a new card: the old one and the old picture password are worth nothing from now on,
 * and who had to wait may try at once. Who is signed in stays so. Persons who are no pupil there are left out.
 * @param offered ids of the pictures that picture passwords are made of
 */
export async function renewCards(
	classroomId: string,
	personIds: readonly string[],
	offered: readonly string[],
	now = new Date(),
): Promise<Card[]> {
	const wanted = new Set(personIds);
	const pupils = (await rosterOf(classroomId, now)).filter(({ id }) => wanted.has(id));
	const cards = pupils.map((person) => ({
		person,
		secret: makeSecret(),
		pictures: choosePictures(offered, randomInt),
	}));
	const hashes = await Promise.all(
		cards.map(async ({ secret, pictures }) => ({
			card: cardHash(secret),
			pictures: await hash(secretOf(pictures)),
		})),
	);
	await db.transaction(async (tx) => {
		for (const [i, { person }] of cards.entries()) {
			await credentials.keep(tx, person.id, hashes[i]!, now);
			await unlock(tx, person.id);
		}
	});
	return cards;
}

const makeSecret = () =>
	Array.from({ length: secretLength }, () => alphabet[randomInt(alphabet.length)]).join('');

/** A secret of 130 bits cannot be guessed, so one round of SHA-256 is enough, and a card is found by it. */
export const cardHash = (secret: string): string =>
	createHash('sha256').update(secret.trim().toUpperCase()).digest('hex');

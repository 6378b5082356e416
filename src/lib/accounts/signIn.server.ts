import { createHash } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import * as classrooms from '#lib/people/classroom.server.ts';
import { find as findPerson } from '#lib/people/person.server.ts';
import { classroomsAs, tidyEmail } from '#lib/people/person.ts';
import { prepared, t } from '#lib/server/db/index.ts';
import { accountOf, attempt } from './attempt.server.ts';
import { cardHash } from './card.server.ts';
import { enter, openDoorAmong, type Doorway } from './join.server.ts';
import { rememberDoor } from './knownDoor.server.ts';
import { verify } from './password.server.ts';
import { secretOf } from './picturePassword.ts';
import { closed, isRefusal, wrong, type Refusal } from './refusal.ts';

/** Who proved to be whom; a session is begun with it. */
export type SignedIn = { personId: string };

type From = { address: string; now: Date };

const byEmail = prepared((db) =>
	db
		.select({ personId: t.person.id, password: t.credential.password })
		.from(t.person)
		.leftJoin(t.credential, eq(t.credential.personId, t.person.id))
		.where(and(eq(t.person.email, sql.placeholder('email')), isNull(t.person.removedAt)))
		.prepare('credential_by_email'),
);

/** An adult. An unknown e-mail address is answered, counted and timed like a wrong password. */
export async function withPassword({
	email,
	password,
	address,
	now,
}: { email: string; password: string } & From): Promise<SignedIn | Refusal> {
	const mailbox = tidyEmail(email);
	const [known] = await byEmail({ email: mailbox });
	const account = known ? accountOf(known.personId) : `email:${sha256(mailbox)}`;
	const refusal = await attempt({ account, address, now }, () => verify(known?.password, password));
	if (refusal) return refusal;
	return known ? { personId: known.personId } : wrong;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const byPerson = prepared((db) =>
	db
		.select({ pictures: t.credential.pictures })
		.from(t.credential)
		.where(eq(t.credential.personId, sql.placeholder('personId')))
		.prepare('credential_by_person'),
);

/** A pupil, through the door of her own classroom while it is open. */
export async function withPictures({
	classroomCode,
	personId,
	pictures,
	address,
	now,
}: { classroomCode: string; personId: string; pictures: readonly string[] } & From): Promise<
	SignedIn | Refusal
> {
	const door = await enter(classroomCode, address, now);
	if (isRefusal(door)) return door;
	if (!(await classrooms.hasPupil(door.id, personId, now))) return wrong;
	const [credential] = await byPerson({ personId });
	const refusal = await attempt({ account: accountOf(personId), address, now }, () =>
		verify(credential?.pictures, secretOf(pictures)),
	);
	return refusal ?? inside(personId, door, address, now);
}

const byCard = prepared((db) =>
	db
		.select({ personId: t.credential.personId })
		.from(t.credential)
		.where(eq(t.credential.card, sql.placeholder('card')))
		.prepare('credential_by_card'),
);

/**
 * A pupil with her personal card, while a door of hers is open. The secret is too long to guess,
 * so a card also works for a child who has to wait because others guessed at her pictures.
 */
export async function withCard({
	secret,
	address,
	now,
}: { secret: string } & From): Promise<SignedIn | Refusal> {
	const [credential] = await byCard({ card: cardHash(secret) });
	const pupil = credential ? await findPerson(credential.personId, now) : null;
	const refusal = await attempt({ account: null, address, now }, async () => pupil !== null);
	if (refusal || !pupil) return refusal ?? wrong;
	const door = await openDoorAmong(classroomsAs(pupil, 'pupil'), now);
	return door ? inside(pupil.id, door, address, now) : closed;
}

async function inside(personId: string, door: Doorway, address: string, now: Date): Promise<SignedIn> {
	await rememberDoor(address, door.id, now);
	return { personId };
}

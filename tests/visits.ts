import { randomUUID } from 'node:crypto';
import { db, t } from '#lib/server/db/index.ts';

type Host = { classroomId: string; schoolId: string; teacherId: string; askerId: string };
export const threadsEach = 5;
const questionsEach = 2;

export const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/**
 * Visits with their threads and questions, the later the higher its number: rows as the verbs write them, and faster.
 * They began at that moment, and go on for an hour or more.
 */
export async function receive(host: Host, visits: number[], began: Date) {
	const { classroomId, schoolId, teacherId, askerId } = host;
	const later = (seconds: number) => new Date(began.getTime() + seconds * 1000);
	await db.transaction(async (tx) => {
		for (const i of visits) {
			const at = later(i * 60);
			const guest = { id: randomUUID(), schoolId, givenName: `Gast ${i}`, nickname: `Gast ${i}` };
			await tx.insert(t.person).values({ ...guest, avatar: 'fox', createdAt: at });
			const visit = randomUUID();
			await tx.insert(t.visit).values({
				id: visit,
				classroomId,
				personId: guest.id,
				name: guest.givenName,
				email: `gast${i}@post.example`,
				theme: 'De molen',
				startsAt: began,
				endsAt: later(3600 + Math.floor(i / 2) * 60),
				questionLimit: 12,
				naming: 'nickname',
				createdAt: at,
				invitedBy: teacherId,
			});
			for (const place of numbers(0, threadsEach)) {
				const thread = randomUUID();
				const titled = { title: `Gesprek ${i}.${place}`, createdAt: later(i * 60 + place) };
				await tx.insert(t.thread).values({ id: thread, visitId: visit, classroomId, ...titled });
				for (const number of numbers(0, questionsEach)) {
					const question = { id: randomUUID(), body: `Vraag ${number}`, createdAt: later(i * 60 + number) };
					await tx
						.insert(t.question)
						.values({ ...question, threadId: thread, classroomId, personId: askerId });
				}
			}
		}
	});
}

import { m } from '#lib/paraglide/messages.js';

/** How much waits for the teacher, in words. */
export function waitingWords(count: number): string {
	if (count === 0) return m.teacher_waiting_none();
	return count === 1 ? m.teacher_waiting_one() : m.teacher_waiting_other({ count });
}

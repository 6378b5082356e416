import { m } from '#lib/paraglide/messages.js';
import type { Language, Person } from '#lib/people/person.ts';
import { hasLevel } from '../level/level.ts';
import { levelName } from '../level/levelNames.ts';
import { goalName } from '../names.ts';
import * as progress from '../progress.server.ts';
import { toCsv } from './csv.ts';

/** A classroom's skills as a table: a line for each pupil and skill, by name. Null where it is not hers. */
export async function classroomCsv(
	teacher: Person,
	classroomId: string,
	language: Language,
	now: Date,
): Promise<string | null> {
	const shown = await progress.ofClassroom(teacher, classroomId, language, now);
	if (!shown) return null;
	const heading = [
		m.skills_pupil(),
		m.skills_frameworks_code(),
		m.skills_observe_skill(),
		m.skills_frameworks_goal(),
		m.skills_out_level(),
		m.skills_out_pieces(),
	];
	const lines = shown.pupils.flatMap(({ name, cells }) =>
		shown.skills.map(({ id, code, statement, goal }) => {
			const cell = cells[id];
			const met = cell && cell.count > 0 ? m.skills_cell_experienced() : '';
			const level = cell?.level ? levelName(cell.level) : '';
			return [name, code, statement, goalName(goal), hasLevel(goal) ? level : met, cell?.count ?? 0];
		}),
	);
	return toCsv([heading, ...lines]);
}

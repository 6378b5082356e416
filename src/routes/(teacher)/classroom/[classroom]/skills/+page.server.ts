import { error } from '@sveltejs/kit';
import { builtIn, framework, isBuiltIn, reachable } from '#lib/skills/framework/catalogue.ts';
import { carriedTo } from '#lib/skills/framework/mapping.ts';
import * as owns from '#lib/skills/framework/ownFramework.server.ts';
import * as progress from '#lib/skills/progress.server.ts';
import { skillsInPlay } from '#lib/skills/progress.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { person, language } = locals;
	const own = await owns.own(person!);
	const all = [...builtIn.map((id) => framework(id, language)), ...own];
	const asked = url.searchParams.get('framework') ?? builtIn[0];
	const chosen = all.find(({ id }) => id === asked);
	if (!chosen) error(404, 'Not found');
	const tabs = all.map(({ id, title }) => ({ id, title }));
	if (chosen.id === builtIn[0]) {
		const shown = await progress.ofClassroom(person!, params.classroom, language);
		if (!shown) error(404, 'Not found');
		return { tabs, shown, carried: null };
	}
	const possible = isBuiltIn(chosen.id) ? reachable(chosen) : chosen.competences;
	const seen = { id: chosen.id, competences: possible };
	const pupils = await progress.carriedOver(person!, params.classroom, seen);
	if (!pupils) error(404, 'Not found');
	const inPlay = new Set(skillsInPlay.flatMap((skill) => carriedTo(possible, skill)));
	// A column that nothing here can ever fill says nothing; a school's own framework is shown as it is.
	const competences = isBuiltIn(chosen.id)
		? possible.filter((one) => inPlay.has(one) || pupils.some(({ counts }) => counts[one.code]))
		: possible;
	const { competences: _, ...about } = chosen;
	return { tabs, shown: null, carried: { framework: about, competences, pupils } };
};

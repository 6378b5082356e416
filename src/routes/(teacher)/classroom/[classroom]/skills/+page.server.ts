import { error } from '@sveltejs/kit';
import { builtIn, framework, reachable } from '#lib/skills/catalogue.ts';
import * as owns from '#lib/skills/ownFramework.server.ts';
import * as progress from '#lib/skills/progress.server.ts';
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
	const competences = reachable(chosen);
	const pupils = await progress.carriedOver(person!, params.classroom, competences);
	if (!pupils) error(404, 'Not found');
	const { competences: _, ...about } = chosen;
	return { tabs, shown: null, carried: { framework: about, competences, pupils } };
};

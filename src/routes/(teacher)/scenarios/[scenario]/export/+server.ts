import { keyOf } from '#lib/network/scenario/title.ts';
import { writeScenario } from '#lib/network/scenario/format/write.ts';
import { found } from '../../found.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { own, scenario, lesson } = await found(locals.person!, params.scenario);
	const name = own?.key ?? keyOf(lesson ?? scenario.title.nl);
	return new Response(own?.source ?? writeScenario(scenario), {
		headers: {
			'content-type': 'application/yaml; charset=utf-8',
			'content-disposition': `attachment; filename="${name}.scenario.yaml"`,
			'cache-control': 'no-store',
		},
	});
};

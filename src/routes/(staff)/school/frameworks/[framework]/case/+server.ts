import { error } from '@sveltejs/kit';
import { casePackage } from '#lib/skills/out/case.server.ts';
import { download } from '#lib/skills/out/download.ts';
import * as owns from '#lib/skills/framework/ownFramework.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const found = await owns.find(locals.person!, params.framework, locals.language);
	if (!found) error(404, 'Not found');
	const text = JSON.stringify(casePackage(found, url.origin, locals.language), null, '\t');
	return download(text, { name: `case-${found.id}.json`, type: 'application/json' });
};

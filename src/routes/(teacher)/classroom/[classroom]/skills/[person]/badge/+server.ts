import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { readForm } from '#lib/server/form.ts';
import { issue } from '#lib/skills/out/badge.server.ts';
import { download } from '#lib/skills/out/download.ts';
import type { RequestHandler } from './$types';

const uuid = z.uuid();

export const POST: RequestHandler = async (event) => {
	const { params, locals, url } = event;
	const form = await readForm(event);
	const personId = uuid.safeParse(params.person);
	if (!personId.success) error(404, 'Not found');
	const made = await issue(
		locals.person!,
		{ classroomId: params.classroom, personId: personId.data },
		{ named: form.get('named') === 'on', home: url.origin, language: locals.language },
		new Date(),
	);
	if (!made) error(404, 'Not found');
	if (made === 'empty') error(409, 'There is nothing to put in a badge yet');
	if (made === 'locked')
		error(409, 'The school’s key does not open: its key file, or SECRET, is another one');
	return download(made.token, { name: 'mediadiploma.jwt', type: 'application/jwt' });
};

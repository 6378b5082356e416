import { home } from '#lib/access/policy.ts';
import { isOffered, visitors } from '#lib/demo/demo.server.ts';
import { classrooms, emailOf, password, pictures } from '#lib/demo/school.ts';
import { showCode } from '#lib/people/code.ts';
import { pictureName } from '#lib/ui/pictureNames.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	home: locals.person && home(locals.person),
	demo: isOffered()
		? {
				visitors: await visitors(new Date()),
				code: showCode(classrooms[0].code),
				email: emailOf('noor'),
				password,
				pictures: pictures.map((id) => pictureName(id, locals.language)).join(', '),
			}
		: null,
});

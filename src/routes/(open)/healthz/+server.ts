import { version } from '$app/environment';
import { db, t } from '#lib/server/db/index.ts';
import type { RequestHandler } from './$types';

/** 200 and the build's version when the database answers. */
export const GET: RequestHandler = async () => {
	try {
		await db.select({ id: t.school.id }).from(t.school).limit(1);
		return Response.json({ ok: true, version });
	} catch {
		return Response.json({ ok: false, version }, { status: 503 });
	}
};

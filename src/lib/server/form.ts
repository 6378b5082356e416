import { error, type RequestEvent } from '@sveltejs/kit';

/** The form that was posted. A body that is no form is the sender's mistake, never ours. */
export async function readForm({ request }: Pick<RequestEvent, 'request'>): Promise<FormData> {
	try {
		return await request.formData();
	} catch (problem) {
		// Kit tells of a body over the limit with an error of its own.
		const status = (problem as { status?: number }).status;
		error(status === 413 ? 413 : 400, 'The form could not be read');
	}
}

import { error, type RequestEvent } from '@sveltejs/kit';

/** The form that was posted. A body that is no form is the sender's mistake, never ours. */
export async function readForm({ request }: Pick<RequestEvent, 'request'>): Promise<FormData> {
	let form: FormData;
	try {
		form = await request.formData();
	} catch (problem) {
		// Kit tells of a body over the limit with an error of its own.
		const status = (problem as { status?: number }).status;
		error(status === 413 ? 413 : 400, 'The form could not be read');
	}
	// No form here asks for a file, and whoever reads the fields expects words.
	if ([...form.values()].some((value) => typeof value !== 'string')) error(400, 'The form could not be read');
	// Nobody types it, and PostgreSQL takes it in no text.
	if ([...form].some((field) => field.some((text) => typeof text === 'string' && text.includes('\0'))))
		error(400, 'The form could not be read');
	return form;
}

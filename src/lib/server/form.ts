import { error, type RequestEvent } from '@sveltejs/kit';

/** Words that somebody types fit in this; only a file may be larger, where one is asked for. */
const mostWords = 512 * 1024;

type Asked = Pick<RequestEvent, 'request'>;

/** The form that was posted. A body that is no form is the sender's mistake, never ours. */
export async function readForm(event: Asked): Promise<FormData> {
	const form = await formWithin(event, mostWords);
	// No form here asks for a file, and whoever reads the fields expects words.
	if ([...form.values()].some((value) => typeof value !== 'string')) error(400, 'The form could not be read');
	return form;
}

/** The file that was sent in a field of a form, as its name and its bytes; null where none was chosen. */
export async function readFileIn(
	event: Asked,
	field: string,
	most: number,
): Promise<{ name: string; bytes: Uint8Array } | null> {
	// Only a form of this kind can hold a file; what stands around the file in the body is small.
	const mayHoldFile = event.request.headers.get('content-type')?.startsWith('multipart/form-data');
	const form = await formWithin(event, mayHoldFile ? most + 64 * 1024 : mostWords);
	const file = form.get(field);
	if (!(file instanceof File) || file.size === 0) return null;
	if (file.size > most) error(413, 'The file is too large');
	return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Photos lie in memory as a whole, so only so many forms that bring them are read at the same time. */
const readAtOnce = 2;
const waitAtMost = 10;
let reading = 0;
const waiting: (() => void)[] = [];

/**
 * A form in which these fields may hold files, together no more than `most` bytes. All others hold words.
 * Who comes when many are being read waits for a turn.
 */
export async function readFormWithFiles(
	event: Asked,
	fields: readonly string[],
	most: number,
): Promise<FormData> {
	const mayHoldFiles = event.request.headers.get('content-type')?.startsWith('multipart/form-data');
	if (!mayHoldFiles) return readForm(event);
	const form = await inTurn(() => formWithin(event, most + 64 * 1024));
	if ([...form].some(([name, value]) => typeof value !== 'string' && !fields.includes(name)))
		error(400, 'The form could not be read');
	return form;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (reading >= readAtOnce) {
		if (waiting.length >= waitAtMost) error(503, 'Too many photos at the same moment');
		await new Promise<void>((resolve) => waiting.push(resolve));
	}
	reading++;
	try {
		return await work();
	} finally {
		reading--;
		waiting.shift()?.();
	}
}

async function formWithin({ request }: Asked, most: number): Promise<FormData> {
	// No browser packs a form, and what unpacks may be without end.
	if (request.headers.has('content-encoding')) error(415, 'The form could not be read');
	let form: FormData;
	try {
		const type = request.headers.get('content-type') ?? '';
		form = await new Response(await bytesWithin(request, most), {
			headers: { 'content-type': type },
		}).formData();
	} catch (problem) {
		// Kit tells of a body over its own limit with an error of its own.
		const status = (problem as { status?: number }).status;
		error(status === 413 ? 413 : 400, 'The form could not be read');
	}
	// Nobody types it, and PostgreSQL takes it in no text.
	if ([...form].some((field) => field.some((text) => typeof text === 'string' && text.includes('\0'))))
		error(400, 'The form could not be read');
	return form;
}

/**
 * Keeps no more than this, whatever length was promised. What is too much is heard out, because a browser
 * listens to an answer only after it has said everything; Kit ends it where it goes on and on.
 */
async function bytesWithin(request: Request, most: number): Promise<Blob> {
	let parts: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	const reader = request.body?.getReader();
	for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
		size += part.value.length;
		if (size <= most) parts.push(part.value);
		else parts = [];
	}
	if (size > most) error(413, 'The form is too large');
	return new Blob(parts);
}

import { createTransport } from 'nodemailer';
import type { Post } from './letter.ts';

/** Milliseconds: a server for mail that does not answer holds nothing up, the letter waits for the next try. */
const patience = 15_000;

/** Sends by any SMTP server. @param url `smtp://…` or, encrypted from the first byte, `smtps://…` */
export function smtp(url: string, from: string): Post {
	const transport = createTransport(url, {
		from,
		// Letters are words made here; nothing of them may name a file or an address to fetch.
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	Object.assign(transport.options, {
		connectionTimeout: patience,
		greetingTimeout: patience,
		socketTimeout: patience,
	});
	const host = /@([\w.-]+)/.exec(from)?.[1] ?? 'oefenplein.invalid';
	return async ({ to, subject, text }, id) => {
		await transport.sendMail({
			to,
			subject,
			text,
			messageId: `<${id}@${host}>`,
			// Out-of-office answers to a school's automatic mail help nobody.
			headers: { 'auto-submitted': 'auto-generated' },
		});
	};
}

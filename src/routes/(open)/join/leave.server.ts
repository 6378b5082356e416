import { redirect, type RequestEvent } from '@sveltejs/kit';
import { signOut } from '../../session.server.ts';

/** Signs out whoever is signed in on this device, and shows the same page to the next one. */
export async function leave(event: RequestEvent): Promise<never> {
	await signOut(event, { everywhere: false });
	redirect(303, event.url.pathname);
}

import type { Language, Person } from '#lib/people/person.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who is asking; null when nobody is signed in. */
			person: Person | null;
			sessionToken: string | null;
			language: Language;
		}
		interface Error {
			message: string;
			/** Found back in the server's log. */
			id?: string;
		}
	}
}

export {};

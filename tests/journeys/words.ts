import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

const messages = Object.fromEntries(
	languages.map((language) => {
		const folder = join('messages', language);
		const areas = readdirSync(folder).map(
			(name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>,
		);
		return [language, Object.assign({}, ...areas) as Record<string, string>];
	}),
) as Record<Language, Record<string, string>>;

let spoken: Language | undefined;

/** From here on everybody speaks this language: a worker walks the journeys of one project, and that is of one. */
export const speak = (language: Language) => {
	spoken = language;
};

/** Of what is there in each language, the one that is spoken. Nobody speaks before a journey begins. */
export function inLanguage<T>(each: Record<Language, T>): T {
	if (!spoken) throw new Error('Nobody speaks yet: ask within a journey.');
	return each[spoken];
}

/** What a person reads: the sentence of a message, its gaps filled. */
export function say(key: string, gaps: Record<string, string | number> = {}): string {
	const sentence = inLanguage(messages)[key];
	if (sentence === undefined) throw new Error(`There is no message ${key}`);
	return sentence.replace(/\{(\w+)\}/g, (_, gap: string) => String(gaps[gap] ?? `{${gap}}`));
}

/** A sentence with any filling of its gaps. */
export function pattern(key: string): RegExp {
	const parts = say(key).split(/\{\w+\}/);
	return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+'));
}

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

/** What a person reads in this language: the sentence of a message, its gaps filled. */
export const words =
	(language: Language) =>
	(key: string, gaps: Record<string, string | number> = {}): string => {
		const sentence = messages[language][key];
		if (sentence === undefined) throw new Error(`There is no message ${key}`);
		return sentence.replace(/\{(\w+)\}/g, (_, gap: string) => String(gaps[gap] ?? `{${gap}}`));
	};

/** A sentence with any filling of its gaps. */
export const pattern = (language: Language, key: string): RegExp => {
	const parts = words(language)(key, {}).split(/\{\w+\}/);
	return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+'));
};

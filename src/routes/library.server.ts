import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '#lib/lessons/library.server.ts';
import type { Language } from '#lib/people/person.ts';
import { readScenario } from '#lib/network/scenario/format/scenario.ts';
import { skillIds } from '#lib/skills/framework/framework.ts';
import { avatars, postPictures } from '#lib/ui/pictures.ts';

const pictures = [...postPictures, ...avatars];
const scenarioMistakes = new Map<
	string,
	{ file: string; line: number; reason: Record<Language, string> }[]
>();

/** The lessons, each checked against what its own scenario, the pictures and the frameworks know. */
export const library = openLibrary(undefined, {
	knownTo: (slug, folder) => ({ cast: castOf(slug, folder), pictures, skills: skillIds() }),
});

/** Why lessons or scenarios are refused, in the order of their files. */
export function lessonMistakes(language: Language): { file: string; line: number; reason: string }[] {
	return [...library.mistakes(), ...[...scenarioMistakes.values()].flat()].map(({ file, line, reason }) => ({
		file,
		line,
		reason: reason[language],
	}));
}

/** A lesson that a class can do now: its words and its scenario are both in order. */
export function findReady(slug: string) {
	const book = library.find(slug);
	return book && !scenarioMistakes.has(slug) ? book : null;
}

/** Who the lesson's scenario brings; undefined (nothing to check against) where the scenario is refused itself. */
function castOf(slug: string, folder: string): string[] | undefined {
	const text = textOf(join(folder, 'scenario.yaml'));
	scenarioMistakes.delete(slug);
	if (text === null) return [];
	const reading = readScenario({ file: `${slug}/scenario.yaml`, text, pictures });
	if ('scenario' in reading) return reading.scenario.cast.map((member) => member.key);
	scenarioMistakes.set(slug, reading.mistakes);
	return undefined;
}

function textOf(path: string): string | null {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return null;
	}
}

import type { Read } from '#lib/server/db/index.ts';
import { avatars, postPictures } from '#lib/ui/pictures.ts';
import { scenarioIn } from './edition.server.ts';
import { scenarioOf } from './library.server.ts';
import type { Scenario } from './format/scenario.ts';

const pictures = [...avatars, ...postPictures];

/** What a lesson brings, as its file says now; null where it brings none, or one that cannot be read. */
export async function inFile(lesson: string): Promise<Scenario | null> {
	const reading = await scenarioOf(lesson, pictures);
	return reading && 'scenario' in reading ? reading.scenario : null;
}

/** What is played on a network. One of before editions were kept follows its lesson's file. */
export const playedOn = (
	read: Read,
	{ edition, scenario }: { edition: string | null; scenario: string },
): Promise<Scenario | null> => (edition ? scenarioIn(read, edition) : inFile(scenario));

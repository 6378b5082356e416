import { avatars, postPictures } from '#lib/ui/pictures.ts';
import { readScenario, type Scenario } from '../format/scenario.ts';
import { keyOf } from '../title.ts';
import { compose } from './compose.ts';
import { baseOf, decode, type Package } from './files.ts';
import { isMisinformation, readMisinformation } from './misinformation.ts';
import { reasons, Refusal, Report, type Repair } from './repair.ts';
import { isSomekone, readSomekone } from './somekone.ts';
import type { Story } from './story.ts';
import { isTestDrive, readTestDrive } from './testdrive.ts';
import { isTruman, readTruman } from './truman.ts';

export type Format = 'own' | 'testdrive' | 'truman' | 'misinformation' | 'somekone';

export type Brought = {
	format: Format;
	/** Each with the name that it gets where that is free. */
	scenarios: { key: string; scenario: Scenario }[];
	repairs: Repair[];
	/** How many more repairs there were than a report holds. */
	more: number;
};

const ours = [...avatars, ...postPictures];

const readers: [Format, (pack: Package) => boolean, (pack: Package, report: Report) => Story[]][] = [
	['misinformation', isMisinformation, readMisinformation],
	['testdrive', isTestDrive, readTestDrive],
	['truman', isTruman, readTruman],
	['somekone', isSomekone, readSomekone],
];

/**
 * Reads whatever is in a package, as far as it can be read, and tells of the rest.
 * @throws {Refusal} for what is no package of a kind we know, or a trap
 */
export function importPackage(pack: Package): Brought {
	const own = [...pack.files].filter(([name]) => /\.ya?ml$/i.test(name));
	if (own.length > 0) return readOwn(own);
	const reader = readers.find(([, isIt]) => isIt(pack));
	if (!reader) throw unknownFormat();
	const [format, , read] = reader;
	const report = new Report();
	const pictures = new Set(pack.others.map((name) => baseOf(name).toLowerCase()));
	const scenarios = read(pack, report).flatMap((story) => {
		const scenario = compose(story, pictures, report);
		return scenario ? [{ key: keyOf(story.name), scenario }] : [];
	});
	if (scenarios.length > 0)
		report.changed({ file: [...pack.files.keys()][0] ?? '', line: 1 }, reasons.untranslated);
	return { format, scenarios, repairs: inOrder(report.repairs), more: report.more };
}

/** Our own format is taken whole or not at all, as everywhere. */
function readOwn(files: [string, Uint8Array][]): Brought {
	const repairs: Repair[] = [];
	const scenarios = files.flatMap(([file, bytes]) => {
		const reading = readScenario({ file, text: decode(bytes).replace(/^\ufeff/, ''), pictures: ours });
		if ('scenario' in reading) {
			const name = baseOf(file).replace(/(\.scenario)?\.ya?ml$/i, '');
			const key = name.toLowerCase() === 'scenario' ? reading.scenario.title.nl : name;
			return [{ key: keyOf(key), scenario: reading.scenario }];
		}
		repairs.push(...reading.mistakes.map((mistake) => ({ ...mistake, fate: 'left out' as const })));
		return [];
	});
	return { format: 'own', scenarios, repairs, more: 0 };
}

/** What was left out comes first: that is what somebody has to look at. */
const inOrder = (repairs: Repair[]): Repair[] =>
	repairs.toSorted(
		(one, other) =>
			Number(one.fate === 'changed') - Number(other.fate === 'changed') ||
			one.file.localeCompare(other.file) ||
			one.line - other.line,
	);

const unknownFormat = () =>
	new Refusal(
		'Dit is geen pakket dat we kennen. We lezen Social Media TestDrive, Truman, The Misinformation Game, Somekone en onze eigen scenario’s.',
		'This is no package that we know. We read Social Media TestDrive, Truman, The Misinformation Game, Somekone and our own scenarios.',
	);

import type { Language } from '#lib/people/person.ts';
import data from './frameworks.json' with { type: 'json' };
import { goalTypeOfItem, type Item } from './framework.ts';
import { sloOf } from './mapping.ts';
import type { GoalType } from '../skillId.ts';

/** One thing that a framework asks, with the goals of SLO from which evidence is carried over to it. */
export type Competence = {
	code: string;
	parent: string | null;
	/** What kind of thing it is in its framework's own word: `doelzin`, `competence`. */
	kind: string;
	title: string | null;
	statement: string;
	/** What the same was called in an older version. */
	formerly: string | null;
	goal: GoalType;
	slo: readonly string[];
	uri: string | null;
};

/** A framework as data, in the visitor's language. */
export type Framework = {
	/** `slo`, `nmw`, `digcomp`, or the id of a school's own. */
	id: string;
	title: string;
	version: string | null;
	status: string | null;
	sources: readonly string[];
	licence: string | null;
	note: string | null;
	/** When its words were last changed, as a moment in ISO 8601. */
	changedAt: string;
	competences: readonly Competence[];
};

export const builtIn = ['slo', 'nmw', 'digcomp'] as const;
export type BuiltIn = (typeof builtIn)[number];

export const isBuiltIn = (id: string): id is BuiltIn => (builtIn as readonly string[]).includes(id);

const fileOf: Record<BuiltIn, string> = {
	slo: 'slo-po-dg-2025',
	nmw: 'mediawijsheid-2021',
	digcomp: 'digcomp-3.0',
};

/** The days of the versions that are shipped; of the model of 2021 no day is known, and its year has to do. */
const changes: Record<BuiltIn, string> = {
	slo: '2026-06-26T00:00:00.000Z',
	nmw: '2021-01-01T00:00:00.000Z',
	digcomp: '2026-03-13T00:00:00.000Z',
};

type File = {
	id: string;
	title_nl?: string;
	title_en: string;
	version?: string;
	status?: string;
	source: string[];
	licence?: string;
	note?: string;
	items: Item[];
};

const files = data.frameworks as unknown as File[];
const fileNamed = (id: string) => files.find((file) => file.id === id)!;

/** DigComp 2.2 has the same codes as 3.0 under older names, and is shown beside it. */
const older = new Map(fileNamed('digcomp-2.2').items.map((item) => [item.code, item]));

/** One of the frameworks that are shipped. */
export function framework(id: BuiltIn, language: Language): Framework {
	const file = fileNamed(fileOf[id]);
	const byCode = new Map(file.items.map((item) => [item.code, item]));
	const inLanguage = (item: Item, word: 'title' | 'statement') =>
		item[`${word}_${language}`] ?? item[`${word}_nl`] ?? null;
	return {
		id,
		title: (language === 'nl' ? file.title_nl : undefined) ?? file.title_en,
		version: file.version ?? null,
		status: file.status ?? null,
		sources: file.source,
		licence: file.licence ?? null,
		note: file.note ?? null,
		changedAt: changes[id],
		competences: file.items.map((item) => {
			const title = inLanguage(item, 'title');
			const before = id === 'digcomp' ? older.get(item.code) : undefined;
			const formerly = before && inLanguage(before, 'title');
			return {
				code: item.code,
				parent: item.parent,
				kind: item.level,
				title,
				statement: inLanguage(item, 'statement') ?? title ?? item.code,
				formerly: formerly && formerly !== title ? formerly : null,
				goal: goalTypeOfItem(item, byCode),
				slo: id === 'slo' ? [item.code] : sloOf(id, item.code),
				uri: item.uri ?? null,
			};
		}),
	};
}

/** What of a framework is worth a column: what evidence can be carried over to. */
export const reachable = ({ competences }: Framework): Competence[] =>
	competences.filter(({ slo }) => slo.length > 0);

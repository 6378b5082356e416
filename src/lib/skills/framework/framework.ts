import data from './frameworks.json' with { type: 'json' };
import type { Language } from '#lib/people/person.ts';
import type { GoalType, SkillId } from '../skillId.ts';

export type { GoalType, SkillId };

export type Skill = {
	id: SkillId;
	code: string;
	parent: SkillId | null;
	title: string | null;
	statement: string;
	goal: GoalType;
	uri: string | null;
	/** The name of a school's own framework; SLO's where it is left out. */
	framework?: string;
};

const goalTypes: Record<string, GoalType> = {
	beheersing: 'mastery',
	ervaring: 'experience',
	hybride: 'both',
};

export type Item = {
	code: string;
	level: string;
	parent: string | null;
	doeltype?: string | null;
	title_nl?: string | null;
	title_en?: string | null;
	statement_nl?: string | null;
	statement_en?: string | null;
	uri?: string | null;
};

const slo = data.frameworks.find((framework) => framework.id === 'slo-po-dg-2025')!;
const byCode = new Map((slo.items as Item[]).map((item) => [item.code, item]));
const items = new Map([...byCode].map(([code, item]) => [`slo:${code}`, item]));

export const source = slo.source;

/** A skill in the visitor's language, or null when no framework knows it. */
export function skill(id: SkillId, language: Language): Skill | null {
	const item = items.get(id);
	if (!item) return null;
	return {
		id,
		code: item.code,
		parent: item.parent ? `slo:${item.parent}` : null,
		title: (language === 'nl' ? item.title_nl : item.title_en) ?? null,
		statement: (language === 'nl' ? item.statement_nl : item.statement_en) ?? item.statement_nl ?? '',
		goal: goalTypeOfItem(item, byCode),
		uri: item.uri ?? null,
	};
}

/** Everything a teacher may point at: the parts of the goals, or a goal that has none. In the order of the framework. */
export const goals = (language: Language): Skill[] =>
	skillIds()
		.filter((id) => items.get(id)!.level === 'uitwerking')
		.map((id) => skill(id, language)!);

export const skillIds = (): SkillId[] => [...items.keys()];

/** A detail of a goal has the type of the goal it belongs to; a framework that knows no types leaves both open. */
export function goalTypeOfItem(item: Item, byCode: ReadonlyMap<string, Item>): GoalType {
	const own = item.doeltype ? goalTypes[item.doeltype] : undefined;
	if (own) return own;
	const parent = item.parent ? byCode.get(item.parent) : undefined;
	return parent ? goalTypeOfItem(parent, byCode) : 'both';
}

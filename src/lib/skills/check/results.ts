import { optionKeys, type Item, type Moment, type Words } from './check.ts';

export type Sheet = { personId: string; moment: Moment; answers: Record<string, string> };

/** How often an option was chosen at each moment. */
export type Row = { key: string; words: Words | null; aim: boolean } & Record<Moment, number>;

export type ItemResult = Pick<Item, 'key' | 'kind' | 'name' | 'asks' | 'talk'> & { rows: Row[] };

/** What a group chose before and after, item by item: counts, and nobody in them. */
export function resultsOf(items: readonly Item[], sheets: readonly Sheet[]): ItemResult[] {
	return items.map((item) => {
		const times = (moment: Moment, option: string) =>
			sheets.filter((sheet) => sheet.moment === moment && sheet.answers[item.key] === option).length;
		const { key, kind, name, asks, talk, options } = item;
		return {
			...{ key, kind, name, asks, talk },
			rows: optionKeys(item).map((option) => {
				const known = options.find((one) => one.key === option);
				return {
					key: option,
					words: known?.words ?? null,
					aim: known?.aim ?? false,
					before: times('before', option),
					after: times('after', option),
				};
			}),
		};
	});
}

/** How many filled it in. */
export const countOf = (sheets: readonly Sheet[], moment: Moment): number =>
	sheets.filter((sheet) => sheet.moment === moment).length;

/** The sheets of those who filled it in at both moments: only they can tell of a change. */
export function pairedIn<T extends Pick<Sheet, 'personId' | 'moment'>>(sheets: readonly T[]): T[] {
	const moments = Map.groupBy(sheets, ({ personId }) => personId);
	return sheets.filter(
		({ personId }) => new Set(moments.get(personId)!.map(({ moment }) => moment)).size === 2,
	);
}

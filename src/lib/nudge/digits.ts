/**
 * Strings of digits in a draft, however they are written: grouped, dotted, spelled as words, as keycap emoji,
 * or with something between them to hide them.
 */
import { plain, type Span } from './tokens.ts';
import { spelled } from './words/numbers.ts';

export type DigitGroup = Span & {
	digits: string;
	/** It begins with '+', as in +31. */
	plus: boolean;
};

export type DigitRun = {
	groups: readonly DigitGroup[];
	/** What stands between the groups, spaces left out; `gaps[0]` follows `groups[0]`. */
	gaps: readonly string[];
};

const groupOrWord = /(?:[\p{Nd}①-⑨]\uFE0F?\u20E3?)+|(?<![\p{L}\p{N}])[oO](?=[\s.-]?\d)|[\p{L}\p{M}]+/gu;
const arabicZero = 0x660;

/** All strings of digits, in order; two numbers that have nothing to do with each other are two strings. */
export function digitRuns(draft: string): DigitRun[] {
	const runs: DigitRun[] = [];
	let groups: DigitGroup[] = [];
	let gaps: string[] = [];
	const close = () => {
		if (groups.length > 0) runs.push({ groups, gaps });
		groups = [];
		gaps = [];
	};
	for (const group of withoutDates(digitGroups(draft), draft)) {
		const before = groups.at(-1);
		const gap = before ? connection(before, group, draft.slice(before.to, group.from)) : null;
		if (gap === null) close();
		else gaps.push(gap);
		groups.push(group);
	}
	close();
	return runs;
}

function digitGroups(draft: string): DigitGroup[] {
	const groups: DigitGroup[] = [];
	let times = 1;
	let isPlus = false;
	for (const { 0: text, index: from } of draft.matchAll(groupOrWord)) {
		const word = plain(text);
		if (word === 'dubbel' || word === 'double') times = 2;
		else if (word === 'triple') times = 3;
		else if (word === 'plus') isPlus = true;
		else {
			const digits = /^\p{L}/u.test(text) ? spelledDigits(text, word) : written(text);
			if (digits !== null) {
				const plus = /(?<!\d\s*)\+\s?$/.exec(draft.slice(Math.max(0, from - 5), from))?.[0] ?? '';
				groups.push({
					digits: digits.repeat(times),
					plus: plus !== '' || isPlus,
					from: from - plus.length,
					to: from + text.length,
				});
			}
			times = 1;
			isPlus = false;
		}
	}
	return groups;
}

function spelledDigits(text: string, word: string): string | null {
	return text === 'o' || text === 'O' ? '0' : spelled(word);
}

function written(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[\uFE0F\u20E3]/g, '')
		.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - arabicZero));
}

/** A date is not part of a telephone number: '06-12-2015 14 kinderen' is not 0612201514. */
function withoutDates(groups: DigitGroup[], draft: string): DigitGroup[] {
	const dated = new Set<DigitGroup>();
	for (let i = 0; i + 2 < groups.length; i += 1) {
		const [day, month, year] = [groups[i]!, groups[i + 1]!, groups[i + 2]!];
		const gap = draft.slice(day.to, month.from);
		if (!/^[-./]$/.test(gap) || draft.slice(month.to, year.from) !== gap) continue;
		if (day.digits.length > 2 || month.digits.length > 2 || !/^(?:19|20)\d\d$/.test(year.digits)) continue;
		if (/^[-./]\d/.test(draft.slice(year.to, year.to + 2))) continue;
		dated.add(day).add(month).add(year);
	}
	return groups.filter((group) => !dated.has(group));
}

const longestGap = 12;

/** What connects two groups, or null when they do not belong together. */
function connection(a: DigitGroup, b: DigitGroup, gap: string): string | null {
	if (gap.length > longestGap || /[+=%€$£:×?!]/.test(gap) || b.plus) return null;
	if (/^[\s.\-–—/()·_*,|~]*$/.test(gap)) return gap.length <= 4 ? gap.trim() : null;
	if (/^[\s,-]*(?:en|dan|and|then|streepje|dash|dubbel|double|triple)[\s,-]*$/i.test(gap))
		return a.digits.length <= 3 && b.digits.length <= 3 ? 'en' : null;
	const isHidden = a.digits.length <= 2 && b.digits.length <= 2 && (gap.match(/\p{L}/gu)?.length ?? 0) <= 1;
	return isHidden ? gap.trim() : null;
}

/** Number words in Dutch and English, as children spell a telephone number or a house number aloud. */

const units: Record<string, string> = {};
const tens: Record<string, string> = {};

const dutchUnits = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const englishUnits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const dutchTeens = 'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
	' ',
);
const englishTeens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
	' ',
);
const dutchTens = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');
const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

for (const words of [dutchUnits, englishUnits]) words.forEach((word, n) => (units[word] = String(n)));
for (const words of [dutchTeens, englishTeens]) words.forEach((word, n) => (tens[word] = String(10 + n)));
for (const words of [dutchTens, englishTens]) words.forEach((word, n) => (tens[word] = String(20 + 10 * n)));
for (const [t, ten] of dutchTens.entries()) {
	for (const [u, unit] of dutchUnits.entries()) if (u > 0) tens[`${unit}en${ten}`] = String(20 + 10 * t + u);
}
for (const [t, ten] of englishTens.entries()) {
	for (const [u, unit] of englishUnits.entries()) if (u > 0) tens[ten + unit] = String(20 + 10 * t + u);
}
units.oh = '0';
units.ein = '1';
units.vijv = '5';
units.seven = '7';

/** Every number word, as one class for a phrase. */
export const numberWords = Object.keys({ ...units, ...tens }).join('|');

const numbers: ReadonlyMap<string, string> = new Map(Object.entries({ ...units, ...tens }));
const glued = new RegExp(`^(?:${Object.keys(units).join('|')}){3,}$`);
const unit = new RegExp(Object.keys(units).join('|'), 'g');

/** 'twaalf' → '12', 'nulzeseen' → '061'; null for any other word. Expects a plain word. */
export function spelled(word: string): string | null {
	if (word.length > 80) return null;
	const number = numbers.get(word);
	if (number !== undefined) return number;
	if (!glued.test(word)) return null;
	return word.replace(unit, (part) => units[part] ?? '');
}

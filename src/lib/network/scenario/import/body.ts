import type { At, Report } from './repair.ts';
import { reasons } from './repair.ts';

const entities: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	'#39': "'",
};

/** A text as people read it: without the codes of a web page, one kind of line break, within its length. */
export function cleanText(text: string, most: number, at: At, report: Report): string {
	const plain = withoutHtml(text);
	if (plain !== text) report.changed(at, reasons.html);
	const tidy = plain
		.replaceAll(/\r\n?/g, '\n')
		// Nobody sees these, and a database or a file may trip over them.
		// eslint-disable-next-line no-control-regex
		.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, '')
		.toWellFormed()
		.replaceAll(/[ \t]+\n/g, '\n')
		.replaceAll(/\n{3,}/g, '\n\n')
		.trim();
	if (tidy.length <= most) return tidy;
	report.changed(at, reasons.cut(most));
	return shortened(tidy, most);
}

function withoutHtml(text: string): string {
	if (!/[<&]/.test(text)) return text;
	return text
		.replaceAll(/<(script|style)\b[^>]{0,2000}>[\s\S]*?<\/\1>/gi, '')
		.replaceAll(/<br\s*\/?>|<\/(p|div|li)>/gi, '\n')
		.replaceAll(/<\/?[a-z][^<>]{0,2000}>/gi, '')
		.replaceAll(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => entities[name]!);
}

/** Ends at a word, and says that there was more. */
export function shortened(text: string, most: number): string {
	const begin = text
		.slice(0, most - 1)
		.toWellFormed()
		.replace(/\ufffd$/, '');
	const word = begin.search(/\s\S*$/);
	return `${(word > most / 2 ? begin.slice(0, word) : begin).trimEnd()}…`;
}

/** A cell that a spreadsheet would take for a formula is told to be text. */
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: string | number) => `"${guarded(String(value)).replaceAll('"', '""')}"`;

/** A table as Dutch spreadsheets open it: semicolons, and a mark at the beginning that says UTF-8. */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
	`\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

/** What was typed in a form, by the names of its fields, to be given back whatever happens. */
export const wordsIn = (form: FormData): Record<string, string> =>
	Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === 'string'));

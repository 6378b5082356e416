/** Year groups as people say them: `[6, 7, 8]` → "6–8", `[5, 7]` → "5, 7". */
export function yearsOf(groups: readonly number[]): string {
	const years = [...groups].sort((one, other) => one - other);
	const first = years[0];
	const last = years.at(-1);
	if (first === undefined || last === undefined) return '';
	const isRow = last - first === years.length - 1;
	return isRow && years.length > 2 ? `${first}–${last}` : years.join(', ');
}

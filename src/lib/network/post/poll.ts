/** A poll as one reader sees it: what it came to shows once she chose. */
export type ShownPoll = {
	options: { text: string; mine: boolean; count: number | null }[];
	/** How many chose; null before she did. */
	total: number | null;
};

/** What pupils chose and what the cast chose stand apart. */
type Votes = readonly { option: number; count: number; mine: boolean }[];

export function showPoll(texts: readonly string[], votes: Votes): ShownPoll {
	const chose = votes.some(({ mine }) => mine);
	const options = texts.map((text, option) => {
		const here = votes.filter((vote) => vote.option === option);
		const count = here.reduce((sum, vote) => sum + vote.count, 0);
		return { text, mine: here.some(({ mine }) => mine), count: chose ? count : null };
	});
	return { options, total: chose ? votes.reduce((sum, { count }) => sum + count, 0) : null };
}

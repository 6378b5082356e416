/** A poll as one reader sees it: what it came to shows once she chose. */
export type ShownPoll = {
	options: { text: string; mine: boolean; count: number | null }[];
	/** How many chose; null before she did. */
	total: number | null;
};

type Votes = readonly { option: number; count: number; mine: boolean }[];

export function showPoll(texts: readonly string[], votes: Votes): ShownPoll {
	const chose = votes.some(({ mine }) => mine);
	const options = texts.map((text, option) => {
		const here = votes.find((vote) => vote.option === option);
		return { text, mine: here?.mine ?? false, count: chose ? (here?.count ?? 0) : null };
	});
	return { options, total: chose ? votes.reduce((sum, { count }) => sum + count, 0) : null };
}

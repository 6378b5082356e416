/** Where someone sits on the square: whose drafts these are, of which network, and whether it stands still. */
export type Seat = {
	person: string;
	network: string;
	frozen: boolean;
	/** What its scenario switched off. */
	off?: readonly string[];
};

/** Why somebody does not come in, said without telling more than she knew already. */
export type Refusal =
	| { refused: 'wrong' }
	| { refused: 'closed' }
	| { refused: 'wait'; /** How long, at least 1. */ seconds: number };

export const wrong: Refusal = { refused: 'wrong' };
export const closed: Refusal = { refused: 'closed' };
export const wait = (seconds: number): Refusal => ({ refused: 'wait', seconds });

export const isRefusal = (answer: object): answer is Refusal => 'refused' in answer;

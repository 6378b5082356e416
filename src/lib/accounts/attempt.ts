import { codeAlphabet, codeLength } from '#lib/people/code.ts';

/** How many failed tries fit in how many seconds. */
export type Limit = {
	tries: number;
	seconds: number;
	/**
	 * Counted from the first failure, a stretch of `seconds` in which nobody failed more often;
	 * or from the last, so that the count is forgotten only after that long without a failure.
	 */
	counts: 'from the first' | 'from the last';
};

const minute = 60;
const hour = 60 * minute;

/**
 * One account, whatever the address. Counted from the last failure: no stretch of fifteen minutes,
 * wherever it begins, holds more than six guesses.
 */
export const perAccount: Limit = { tries: 6, seconds: 15 * minute, counts: 'from the last' };

/** All accounts, one address: a whole school stands behind it, so this only stops machines. */
export const perAddress: Limit = { tries: 300, seconds: 15 * minute, counts: 'from the first' };

/** Wrong class codes: one address, and all addresses together. */
export const codesPerAddress: Limit = { tries: 20, seconds: hour, counts: 'from the first' };
export const codesTogether: Limit = { tries: 300, seconds: hour, counts: 'from the first' };

/**
 * Wrong class codes from an address that used up the above. They are compared only with doors through which
 * somebody from that address came in before, so that children's mistypings (or a stranger's guesses)
 * never keep a class out of its own door.
 */
export const codesAtKnownDoors: Limit = { tries: 200, seconds: hour, counts: 'from the first' };

/**
 * The chance that a day of guessing, from any number of addresses, hits one of so many open classrooms.
 * A day touches at most 25 windows of an hour. In each, 300 guesses are compared with every code, and 200
 * with the known doors of one school's address; each classroom is known at one school's address.
 * For 30 classrooms: 25 × (300 + 200) × 30 / 28⁸ = 9.93 × 10⁻⁷. A chosen, shorter code (the demo's) is exempt:
 * who chooses `PLEIN7` wants it to be found.
 */
export const chanceOfHittingACode = (openClassrooms: number): number =>
	(25 * (codesTogether.tries + codesAtKnownDoors.tries) * openClassrooms) / codeAlphabet.length ** codeLength;

/** What is kept per key: so many failures, counted from then. */
export type Count = { failures: number; since: Date };

/** How long nothing more is tried under this count; 0 when there is room. */
export function secondsLeft({ failures, since }: Count, limit: Limit, now: Date): number {
	if (failures < limit.tries) return 0;
	const left = limit.seconds - (now.getTime() - since.getTime()) / 1000;
	// More than the whole is a clock that was set back; nobody waits for that.
	return left > 0 && left <= 2 * limit.seconds ? Math.min(Math.ceil(left), limit.seconds) : 0;
}

/** One key per household or school: an IPv6 customer has 2⁶⁴ addresses of her own, so the first half counts. */
export function addressKey(address: string): string {
	const plain = address
		.toLowerCase()
		.replace(/^::ffff:(?=\d+\.)/, '')
		.replace(/%.*$/, '');
	if (!/^[0-9a-f:.]*:[0-9a-f:.]*$/.test(plain)) return plain.slice(0, 64);
	const [front = '', back] = plain.split('::');
	const groups = front ? front.split(':') : [];
	const behind = back ? back.split(':') : [];
	const zeros = back === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length);
	const full = [...groups, ...Array<string>(zeros).fill('0'), ...behind];
	return (
		full
			.slice(0, 4)
			.map((group) => group.replace(/^0+(?=.)/, ''))
			.join(':') + '::'
	);
}

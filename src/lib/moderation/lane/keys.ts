/** What a key asks of the lane. */
export type Command =
	| 'next'
	| 'previous'
	| 'approve'
	| 'return'
	| 'remove'
	| 'versions'
	| 'select'
	| 'approve selected'
	| 'return selected'
	| 'remove selected'
	| 'undo'
	| 'arrived'
	| 'help';

/** Where the key was pressed: in words being typed, on a button or link, on an item itself, or nowhere special. */
export type Place = 'typing' | 'control' | 'item' | 'page';

type Press = {
	key: string;
	shift: boolean;
	/** Ctrl, Alt or Cmd: somebody else's shortcut. */ modified: boolean;
	place: Place;
};

const letters: Record<string, Command> = {
	j: 'next',
	k: 'previous',
	a: 'approve',
	r: 'return',
	x: 'remove',
	v: 'versions',
	u: 'undo',
	n: 'arrived',
};

const withShift: Record<string, Command> = {
	a: 'approve selected',
	r: 'return selected',
	x: 'remove selected',
};

/** Keys that move a page or press a button are the lane's only on an item itself. */
const onItem: Record<string, Command> = { ArrowDown: 'next', ArrowUp: 'previous', ' ': 'select' };

/** The command of a key press, or null when the key is not the lane's. */
export function commandFor({ key, shift, modified, place }: Press): Command | null {
	if (modified || place === 'typing') return null;
	if (key === '?') return 'help';
	if (place === 'item' && Object.hasOwn(onItem, key)) return onItem[key]!;
	// By Shift and not by the capital: Caps Lock must not turn one approval into many.
	const letter = key.toLowerCase();
	if (shift) return Object.hasOwn(withShift, letter) ? withShift[letter]! : null;
	return Object.hasOwn(letters, letter) ? letters[letter]! : null;
}

/**
 * Phrases written the way they are said: `'{youBe} {very}* dom'`. Between spaces stands one element.
 *
 * | element    | meaning                                                            |
 * | ---------- | ------------------------------------------------------------------ |
 * | `dom`      | this word, plain (see tokens.ts); `a|b_c` is one word or a pair    |
 * | `lel+ijk`  | a word of this form: what is no plain word is an expression        |
 * | `{class}`  | one of the words of a lexicon; may stand among alternatives        |
 * | `(…)?`     | optional; `(…)*` up to four times; so with a class                 |
 * | `..` `...` | up to two, up to four words within the clause, none a negation     |
 * | `^` `$`    | here a clause begins; here it ends                                 |
 * | `!dom`     | not this next; `!<ik` not this before                              |
 *
 * Words are looked up in sets (see matching.ts). One regular expression for each phrase would say the same, but a
 * browser needs half a second to prepare them, and the first letter that a child types would wait for it.
 */

export type Lexicon = Readonly<Record<string, string>>;

/** Some ways to say one thing, prepared when they are first looked for. */
export type Phrase = () => Prepared;

export type Prepared = {
	/** Templates by the words with which their rarest need begins. */
	byWord: ReadonlyMap<string, readonly Template[]>;
	/** Templates of which no words tell whether they are worth a try. */
	always: readonly Template[];
};

export type Template = {
	elements: readonly Element[];
	/** What must stand somewhere in a sentence, the rarest first: without it there is no need to look. */
	needs: readonly Form[];
};

export type Element =
	| { is: 'word'; form: Form; least: 0 | 1; most: number }
	| { is: 'gap'; most: number }
	| { is: 'not'; form: Form; at: 0 | -1 }
	| { is: 'begin' }
	| { is: 'end' };

/** What can stand at one place. */
export type Form = {
	words: Set<string>;
	shape: RegExp | null;
	classes: Form[];
	/** Word groups, by their first word where that is a plain one. */
	groups: Map<string, Form[][]>;
	shapedGroups: Form[][];
	/** Words it can begin with, when prepared; see `canBegin`. */
	beginnings?: { words: ReadonlySet<string>; hasShapes: boolean };
};

/**
 * Whether a form may stand where this word is. Nearly always it may not, and one look in a set is cheaper than
 * trying its words, groups and classes in turn.
 */
export function canBegin(form: Form, word: string): boolean {
	const { words, hasShapes } = beginningsOf(form);
	return hasShapes || words.has(word);
}

function beginningsOf(form: Form): NonNullable<Form['beginnings']> {
	if (form.beginnings) return form.beginnings;
	const inner = [...form.classes, ...form.shapedGroups.map(([first]) => first!)].map(beginningsOf);
	// A class that is all there is need not be copied.
	const only = inner.length === 1 && form.words.size === 0 && form.groups.size === 0 ? inner[0]! : null;
	return (form.beginnings = {
		words:
			only?.words ??
			new Set([...form.words, ...form.groups.keys(), ...inner.flatMap(({ words }) => [...words])]),
		hasShapes: form.shape !== null || inner.some(({ hasShapes }) => hasShapes),
	});
}

/** Throws, when first used, on a class that the lexicon lacks and on brackets that do not close. */
export function phrases(lexicon: Lexicon, ...templates: string[]): Phrase {
	let prepared: Prepared | undefined;
	return () =>
		(prepared ??= sorted(
			templates.map((template) => {
				const elements = template.split(' ').map((part) => element(part, lexicon));
				return { elements, needs: needed(elements) };
			}),
		));
}

function sorted(templates: readonly Template[]): Prepared {
	const byWord = new Map<string, Template[]>();
	const always: Template[] = [];
	for (const template of templates) {
		const rarest = template.needs[0] && beginningsOf(template.needs[0]);
		if (!rarest || rarest.hasShapes) always.push(template);
		else for (const word of rarest.words) getOrMake(byWord, word, () => []).push(template);
	}
	return { byWord, always };
}

function needed(elements: readonly Element[]): Form[] {
	const forms = elements.flatMap((one) => (one.is === 'word' && one.least > 0 ? [one.form] : []));
	return forms.sort((a, b) => size(a) - size(b));
}

function size(form: Form): number {
	const classes = form.classes.reduce((sum, other) => sum + size(other), 0);
	return form.words.size + form.groups.size + form.shapedGroups.length + (form.shape ? 5 : 0) + classes;
}

function element(part: string, lexicon: Lexicon): Element {
	if (part === '^') return { is: 'begin' };
	if (part === '$') return { is: 'end' };
	if (part === '..') return { is: 'gap', most: 2 };
	if (part === '...') return { is: 'gap', most: 4 };
	if (part.startsWith('!<')) return { is: 'not', form: form(part.slice(2), lexicon), at: -1 };
	if (part.startsWith('!')) return { is: 'not', form: form(part.slice(1), lexicon), at: 0 };
	const repeated = /^(\(.*\)|\{\w+\}|[,:])([?*])$/.exec(part);
	if (!repeated) return { is: 'word', form: form(part, lexicon), least: 1, most: 1 };
	return { is: 'word', form: form(repeated[1]!, lexicon), least: 0, most: repeated[2] === '*' ? 4 : 1 };
}

/** Forms by their source, for those that mean the same in every lexicon. */
const shared = new Map<string, Form>();
const own = new WeakMap<Lexicon, Map<string, Form>>();

function form(source: string, lexicon: Lexicon): Form {
	const forms = source.includes('{') ? getOrMake(own, lexicon, () => new Map<string, Form>()) : shared;
	return getOrMake(forms, source, () => {
		const name = /^\{(\w+)\}$/.exec(source)?.[1];
		if (name === undefined) return formOf(source, lexicon);
		const words = lexicon[name];
		if (words === undefined) throw new Error(`grammar: no class ${source}`);
		return form(words, lexicon);
	});
}

function getOrMake<K, V>(
	map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
	key: K,
	make: () => V,
): V {
	const known = map.get(key);
	if (known !== undefined) return known;
	const made = make();
	map.set(key, made);
	return made;
}

function formOf(source: string, lexicon: Lexicon): Form {
	const result: Form = { words: new Set(), shape: null, classes: [], groups: new Map(), shapedGroups: [] };
	const shapes: string[] = [];
	for (const alternative of split(unwrapped(source), '|')) {
		const parts = split(alternative, ' _');
		if (parts.length > 1) addGroup(result, parts, lexicon);
		else if (/^\{\w+\}$/.test(alternative)) result.classes.push(form(alternative, lexicon));
		else {
			const spelled = isPlain(alternative) ? [alternative] : spellings(alternative);
			if (spelled) for (const word of spelled) result.words.add(word);
			else shapes.push(shapeOf(alternative));
		}
	}
	if (shapes.length > 0) result.shape = new RegExp(`^(?:${shapes.join('|')})$`);
	return result;
}

/** A form has no room for a second word. */
function shapeOf(source: string): string {
	if (/[ _]/.test(source)) throw new Error(`grammar: a word group stands inside '${source}'`);
	return source;
}

/** `trut(je|ten)?` → trut, trutje, trutten: looking a word up is cheaper than comparing its form. */
function spellings(source: string): string[] | null {
	let words = [''];
	for (const [, group, letter, optional] of source.matchAll(/(?:\(([\w'|?-]*)\)|([\w'=:,;#-]))(\?)?|./g)) {
		const parts = group === undefined ? letter && [letter] : spellingsOfAll(group);
		if (!parts) return null;
		words = words.flatMap((word) => [...parts.map((part) => word + part), ...(optional ? [word] : [])]);
		if (words.length > mostSpellings) return null;
	}
	return words;
}

const mostSpellings = 64;

function spellingsOfAll(group: string): string[] | null {
	const all = group.split('|').map(spellings);
	return all.every((words) => words !== null) ? all.flat() : null;
}

function addGroup({ groups, shapedGroups }: Form, parts: string[], lexicon: Lexicon): void {
	const group = parts.map((part) => form(part, lexicon));
	if (isPlain(parts[0]!)) getOrMake(groups, parts[0]!, () => []).push(group);
	else shapedGroups.push(group);
}

function isPlain(word: string): boolean {
	return /^[\w'=:,;#-]+$/.test(word);
}

/** `(a|b)` → `a|b`, when the first bracket closes at the end. */
function unwrapped(source: string): string {
	if (!source.startsWith('(')) return source;
	let depth = 0;
	for (let i = 0; i < source.length; i += 1) {
		if (source[i] === '(') depth += 1;
		if (source[i] === ')') depth -= 1;
		if (depth === 0) return i === source.length - 1 ? source.slice(1, -1) : source;
	}
	return source;
}

/** Splits at any of the characters where no bracket is open. */
function split(source: string, separators: string): string[] {
	const parts: string[] = [];
	let from = 0;
	let depth = 0;
	for (let i = 0; i < source.length; i += 1) {
		const char = source[i]!;
		if ('([{'.includes(char)) depth += 1;
		else if (')]}'.includes(char)) depth -= 1;
		else if (depth === 0 && separators.includes(char)) {
			parts.push(source.slice(from, i));
			from = i + 1;
		}
	}
	if (depth !== 0) throw new Error(`grammar: a bracket stays open in '${source}'`);
	return [...parts, source.slice(from)];
}

/** A class of words from lines of text: words by spaces, word groups with `_` for the space. */
export function oneOf(...lines: string[]): string {
	return lines.join(' ').trim().split(/\s+/).join('|').replaceAll('_', ' ');
}

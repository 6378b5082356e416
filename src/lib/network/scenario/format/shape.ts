import { z } from 'zod';
import { advise, describe, quote, type Fault, type Path } from '../mistake.ts';
import type { RecipeMistake } from '#lib/pictures/reading.ts';
import { limits } from '#lib/pictures/recipe.ts';
import type { Wording } from '../wording.ts';

type Issue = z.core.$ZodIssue;

/** Checks data against a schema; a fault names what was found and what belongs there. */
export function check<Schema extends z.ZodType>(
	schema: Schema,
	data: unknown,
): { value: z.output<Schema> } | { faults: Fault[] } {
	const result = schema.safeParse(data, { error: nameKnownFields });
	if (result.success) return { value: result.data };
	return { faults: result.error.issues.flatMap((issue) => faultsOf(issue, data)) };
}

/** An issue does not tell which fields are known at its place; its message carries them along. */
function nameKnownFields(issue: z.core.$ZodRawIssue): string {
	return issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape).join(' ') : '';
}

function knownFields(issue: Issue): string[] {
	return issue.message.split(' ').filter((name) => name !== '');
}

function faultsOf(issue: Issue, data: unknown): Fault[] {
	if (issue.code === 'unrecognized_keys') return unknownFields(issue);
	if (issue.code === 'invalid_union' && issue.errors.length > 0) {
		return likeliest(issue.errors).flatMap((inner) =>
			faultsOf({ ...inner, path: [...issue.path, ...inner.path] }, data),
		);
	}
	const path = issue.path as Path;
	return [{ path, reason: reasonFor(issue, path, valueAt(data, path)) }];
}

function unknownFields(issue: z.core.$ZodIssueUnrecognizedKeys): Fault[] {
	const known = knownFields(issue);
	return issue.keys.map((name) => {
		const advice = advise(name, known);
		return {
			path: [...(issue.path as Path), name],
			reason: {
				nl: `Het veld ${quote(name)} hoort hier niet.${advice.nl}`,
				en: `The field ${quote(name)} does not belong here.${advice.en}`,
			},
		};
	});
}

/** Of several ways to write something, the one that was followed furthest before it went wrong. */
function likeliest(ways: readonly (readonly Issue[])[]): readonly Issue[] {
	const progress = ([first]: readonly Issue[]) =>
		first === undefined ? 0 : first.path.length * 2 + (first.code === 'invalid_type' ? 0 : 1);
	return ways.toSorted((one, other) => progress(other) - progress(one) || one.length - other.length)[0] ?? [];
}

function valueAt(data: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(value, step) =>
			typeof value === 'object' && value !== null && Object.hasOwn(value, step)
				? (value as Record<string | number, unknown>)[step]
				: undefined,
		data,
	);
}

function reasonFor(issue: Issue, path: Path, found: unknown): Wording {
	const name = nameOf(path);
	const right = expectation(issue, found);
	if (found === undefined || found === null) {
		return {
			nl: `Hier ontbreekt ${name.nl}. ${right.nl}`,
			en: `${capitalised(name.en)} is missing here. ${right.en}`,
		};
	}
	const value = describe(found);
	return {
		nl: `Bij ${name.nl} staat ${value.nl}. ${right.nl}`,
		en: `${capitalised(name.en)} holds ${value.en}. ${right.en}`,
	};
}

function nameOf(path: Path): Wording {
	const last = path.at(-1);
	if (last === undefined) return { nl: 'de inhoud van het bestand', en: 'the content of the file' };
	if (typeof last === 'string') return { nl: quote(last), en: quote(last) };
	const list = quote(String(path.at(-2) ?? ''));
	return { nl: `nummer ${last + 1} van ${list}`, en: `number ${last + 1} of ${list}` };
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One sentence that says what belongs here. */
function expectation(issue: Issue, found: unknown): Wording {
	switch (issue.code) {
		case 'invalid_type':
			return kindOfValue[issue.expected] ?? block(knownFields(issue));
		case 'invalid_value':
			return choice(found, issue.values.map(String));
		case 'invalid_union':
			return choice(found, 'options' in issue ? (issue.options ?? []).map(String) : []);
		case 'too_small':
			return atLeast(issue.minimum, issue.origin);
		case 'too_big':
			return atMost(issue.maximum, issue.origin, found);
		case 'invalid_format':
			return issue.message === ('words' satisfies RecipeMistake) ? undrawable : spelling(found);
		case 'custom':
			return crowded;
		default:
			return { nl: 'Dat hoort hier niet.', en: 'That does not belong here.' };
	}
}

const kindOfValue: Record<string, Wording> = {
	string: { nl: 'Hier hoort een tekst.', en: 'A text belongs here.' },
	number: { nl: 'Hier hoort een getal.', en: 'A number belongs here.' },
	int: { nl: 'Hier hoort een heel getal.', en: 'A whole number belongs here.' },
	boolean: { nl: 'Hier hoort true of false.', en: 'True or false belongs here.' },
	array: { nl: 'Hier hoort een lijst, met streepjes.', en: 'A list belongs here, with dashes.' },
};

function block(fields: readonly string[]): Wording {
	if (fields.length === 0) {
		return { nl: 'Hier hoort een blok met velden.', en: 'A block of fields belongs here.' };
	}
	return {
		nl: `Hier hoort een blok met de velden ${fields.join(', ')}.`,
		en: `A block with the fields ${fields.join(', ')} belongs here.`,
	};
}

function choice(found: unknown, values: readonly string[]): Wording {
	if (values.length === 1) return { nl: `Hier hoort ${values[0]}.`, en: `It should be ${values[0]}.` };
	const advice = advise(typeof found === 'string' ? found : '', values);
	return { nl: advice.nl.trimStart(), en: advice.en.trimStart() };
}

function atLeast(edge: number | bigint, origin: string): Wording {
	if (origin === 'string') return { nl: 'Schrijf hier iets op.', en: 'Write something here.' };
	if (origin === 'array') {
		return { nl: `Het moeten er minstens ${edge} zijn.`, en: `There must be at least ${edge}.` };
	}
	return { nl: `Kies ${edge} of meer.`, en: `Choose ${edge} or more.` };
}

/** What only a picture made of parts can have wrong. */
const crowded: Wording = {
	nl: `Daarop passen hooguit ${limits.figures} poppetjes en ${limits.words} teksten.`,
	en: `It has room for at most ${limits.figures} figures and ${limits.words} texts.`,
};
const undrawable: Wording = {
	nl: 'Hier staat een teken dat niet te tekenen is.',
	en: 'There is a character in it that cannot be drawn.',
};

function atMost(edge: number | bigint, origin: string, found: unknown): Wording {
	const size = typeof found === 'string' || Array.isArray(found) ? found.length : 0;
	if (origin === 'string') {
		return {
			nl: `Dat zijn ${size} tekens; het mogen er hooguit ${edge} zijn.`,
			en: `That is ${size} characters; at most ${edge} are allowed.`,
		};
	}
	if (origin === 'array') {
		return {
			nl: `Dat zijn er ${size}; het mogen er hooguit ${edge} zijn.`,
			en: `That is ${size}; at most ${edge} are allowed.`,
		};
	}
	return { nl: `Kies ${edge} of minder.`, en: `Choose ${edge} or less.` };
}

function spelling(found: unknown): Wording {
	const proposal = String(found)
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '')
		.slice(0, 40);
	const example = quote(proposal || 'opa-henk');
	return {
		nl: `Gebruik kleine letters, cijfers en streepjes, zoals ${example}.`,
		en: `Use lower-case letters, digits and hyphens, like ${example}.`,
	};
}

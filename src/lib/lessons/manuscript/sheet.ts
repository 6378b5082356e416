import type { z } from 'zod';
import { isMistakeCode, type MistakeCode, type MistakeValues, type Note } from './mistake.ts';
import { readYaml, type Path } from './yaml.ts';

/** A piece of YAML that has the shape it should have, and remembers its lines. */
export type Sheet<T> = {
	value: T;
	/** The line in the file, counted from 1, where the value at this path stands. */
	lineOf(...path: Path): number;
};

/**
 * Reads YAML that stands in a file from line `first` on (counted from 1).
 * Null, after noting why, when it is not YAML or not of this shape.
 */
export function readSheet<T>(yaml: string, first: number, shape: z.ZodType<T>, note: Note): Sheet<T> | null {
	const data = readYaml(yaml, first, note);
	if (!data) return null;
	const lineOf = (...path: Path) => data.lineOf(path);
	const read = shape.safeParse(data.value);
	if (read.success) return { value: read.data, lineOf };
	for (const issue of read.error.issues) noteIssue(issue, data.value, lineOf, note);
	return null;
}

function noteIssue(issue: z.core.$ZodIssue, value: unknown, lineOf: Sheet<unknown>['lineOf'], note: Note) {
	if (issue.code === 'unrecognized_keys') {
		for (const field of issue.keys) note(lineOf(...issue.path, field), 'field_unknown', { field });
		return;
	}
	const [code, values] = explain(issue, valueAt(value, issue.path));
	note(lineOf(...issue.path), code, { field: fieldIn(issue.path), ...values });
}

function explain(issue: z.core.$ZodIssue, found: unknown): Explained {
	if (isMistakeCode(issue.message)) return [issue.message];
	if (issue.path.length === 0 && issue.code === 'invalid_type') return ['fields_expected'];
	if (found === undefined || found === null || found === '') return ['field_missing'];
	switch (issue.code) {
		case 'invalid_type':
			return [typeCodes[issue.expected] ?? 'field_wrong'];
		case 'invalid_value':
			return ['field_allowed', { allowed: issue.values.map(String).join(', ') }];
		case 'too_small':
			return tooSmall[issue.origin]?.(Number(issue.minimum)) ?? ['field_wrong'];
		case 'too_big':
			return tooBig[issue.origin]?.(Number(issue.maximum)) ?? ['field_wrong'];
		default:
			return ['field_wrong'];
	}
}

type Explained = [MistakeCode, MistakeValues?];

const tooSmall: Record<string, (least: number) => Explained> = {
	string: () => ['field_missing'],
	array: (least) => ['field_few', { least }],
	number: (least) => ['field_small', { least }],
	int: (least) => ['field_small', { least }],
};

const tooBig: Record<string, (most: number) => Explained> = {
	string: () => ['field_long'],
	number: (most) => ['field_large', { most }],
	int: (most) => ['field_large', { most }],
};

const typeCodes: Record<string, MistakeCode> = {
	string: 'field_text',
	number: 'field_number',
	int: 'field_number',
	boolean: 'field_boolean',
	array: 'field_list',
	object: 'fields_expected',
};

function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(inside, step) => (inside as Record<PropertyKey, unknown> | null)?.[step],
		value,
	);
}

function fieldIn(path: Path): string {
	return String(path.findLast((step) => typeof step === 'string') ?? '');
}

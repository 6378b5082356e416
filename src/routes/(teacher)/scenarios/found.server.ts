import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { scenarioOf } from '#lib/network/scenario/library.server.ts';
import * as owns from '#lib/network/scenario/own.server.ts';
import type { Scenario } from '#lib/network/scenario/format/scenario.ts';
import type { Person } from '#lib/people/person.ts';
import { avatars, postPictures } from '#lib/ui/pictures.ts';
import { library } from '../../library.server.ts';

const pictures = [...avatars, ...postPictures];

/** A scenario by what stands in the address: one of the school's own, or a lesson's. */
export async function found(
	person: Person,
	name: string,
): Promise<{ own: owns.Own | null; scenario: Scenario; lesson: string | null }> {
	if (z.uuid().safeParse(name).success) {
		const own = await owns.find(person, name);
		if (own) return { own, scenario: own.scenario, lesson: null };
	} else if (library.find(name)) {
		const reading = await scenarioOf(name, pictures);
		if (reading && 'scenario' in reading) return { own: null, scenario: reading.scenario, lesson: name };
	}
	error(404, 'Not found');
}

/** One of the school's own, to be changed. */
export async function foundOwn(person: Person, name: string): Promise<owns.Own> {
	const own = z.uuid().safeParse(name).success ? await owns.find(person, name) : null;
	if (!own) error(404, 'Not found');
	return own;
}

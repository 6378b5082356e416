import { beforeAll, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/database.ts';
import { later, openSchool, type School } from '../../../../tests/school.ts';
import * as acquaintances from './acquaintance.server.ts';
import { day, guests } from '../experts.fixture.ts';
import { forgetGuests } from './visit.server.ts';

useFreshDatabase();

let school: School;
let we: ReturnType<typeof guests>;
beforeAll(async () => {
	school = await openSchool();
	we = guests(school);
});

const form = (email: string, more = {}) => ({
	name: 'Rika Molenaar',
	email,
	theme: 'De molen',
	note: null,
	how: 'Aan de telefoon gezegd',
	expiresAt: later(30 * day),
	...more,
});
const emails = async (now = we.soon()) =>
	(await acquaintances.list(school.noor, now)).map(({ email }) => email);

test('a teacher keeps an expert for a while, once, for all teachers of the school and nobody else', async () => {
	await acquaintances.add(school.noor, form('Rika@Molen.example'), we.soon());
	await acquaintances.add(school.noor, form('rika@molen.example', { theme: 'Meel' }), we.soon());
	const [entry, ...more] = await acquaintances.list(school.thijs, we.soon());
	expect(more).toEqual([]);
	expect(entry).toMatchObject({ email: 'rika@molen.example', theme: 'Meel', consent: 'teacher' });
	const elsewhere = { ...school.thijs, schoolId: 'elsewhere' };
	expect(await acquaintances.list(elsewhere, we.soon())).toEqual([]);
	expect(await acquaintances.list(school.amina, we.soon())).toEqual([]);
	expect(await acquaintances.remove(elsewhere, entry!.id, we.soon())).toBeNull();
	expect(await acquaintances.remove(school.amina, entry!.id, we.soon())).toBeNull();
	expect(await acquaintances.remove(school.thijs, entry!.id, we.soon())).toBe(true);
	expect(await emails()).toEqual([]);
});

test('is forgotten on its day, and the row with it', async () => {
	await acquaintances.add(school.noor, form('kort@molen.example', { expiresAt: later(2 * day) }), we.soon());
	expect(await emails()).toContain('kort@molen.example');
	expect(await emails(later(3 * day))).not.toContain('kort@molen.example');
	await forgetGuests(later(3 * day));
	expect(await emails()).not.toContain('kort@molen.example');
});

test('an expert says himself that he may be asked again, and takes it back', async () => {
	const { person } = await we.guest({ email: 'zelf@molen.example' });
	const until = () => acquaintances.keptUntil(person, 'zelf@molen.example', we.soon());
	expect(await until()).toBeNull();
	expect(await acquaintances.keepMe(person, true, we.soon())).toBe(true);
	expect((await until())!.getTime()).toBeGreaterThan(later(700 * day).getTime());
	const [entry] = await acquaintances.list(school.noor, we.soon());
	expect(entry).toMatchObject({ consent: 'himself', theme: 'De molen', consentHow: null });
	await acquaintances.keepMe(person, false, we.soon());
	expect(await until()).toBeNull();
	expect(await acquaintances.keepMe(person, true, later(9 * day))).toBeNull();
});

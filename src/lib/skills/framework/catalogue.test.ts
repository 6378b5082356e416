import { describe, expect, test } from 'vitest';
import { builtIn, framework, reachable } from './catalogue.ts';
import { skillIds } from './framework.ts';
import { carriedTo, covers, mapping } from './mapping.ts';
import { skillsInPlay } from '../progress.ts';
import { codeOf } from '../skillId.ts';

describe('the frameworks that are shipped', () => {
	test('are all there, with their source and, for SLO, that it is not yet law', () => {
		const all = builtIn.map((id) => framework(id, 'nl'));
		expect(all.map(({ competences }) => competences.length)).toEqual([55, 8, 115]);
		for (const { title, sources } of all) {
			expect(title).toBeTruthy();
			expect(sources.length).toBeGreaterThan(0);
		}
		expect(all[0]!.status).toContain('definitief concept');
		expect(all[0]!.sources.join()).toContain('SLO');
	});

	test('speak both languages', () => {
		for (const id of builtIn) {
			const [nl, en] = [framework(id, 'nl'), framework(id, 'en')];
			expect(en.competences.map(({ code }) => code)).toEqual(nl.competences.map(({ code }) => code));
			const different = nl.competences.filter(
				({ statement }, i) => statement !== en.competences[i]!.statement,
			);
			expect(different.length).toBe(nl.competences.length);
		}
	});

	test('tell what DigComp 2.2 called the same competence', () => {
		const competences = new Map(framework('digcomp', 'en').competences.map((one) => [one.code, one]));
		expect(competences.get('2.5')).toMatchObject({ title: 'Digital behaviour', formerly: 'Netiquette' });
		expect(competences.get('2.2')!.formerly).toBeNull();
		const later = framework('digcomp', 'en').competences.filter(({ formerly }) => formerly);
		expect(later.length).toBeGreaterThan(10);
	});
});

describe('the mapping', () => {
	test('names only what the frameworks know', () => {
		const known = Object.fromEntries(
			builtIn.map((id) => [id, new Set(framework(id, 'nl').competences.map(({ code }) => code))]),
		);
		for (const row of mapping)
			for (const id of builtIn) for (const code of row[id]) expect(known[id]!.has(code), code).toBe(true);
	});

	test('carries every skill in play over to both others', () => {
		for (const id of ['nmw', 'digcomp'] as const)
			for (const skill of skillsInPlay)
				expect(carriedTo(reachable(framework(id, 'nl')), skill).length, `${skill} → ${id}`).toBeGreaterThan(
					0,
				);
	});

	test.each([
		['24A.1', '24A.1', true],
		['24A', '24A.1', true],
		['24', '24A.1', true],
		['24A.1', '24A.2', false],
		['24A', '24B.1', false],
		['2', '24A.1', false],
		['24A.1', '24A', false],
	])('%s covers %s: %s', (above, code, is) => expect(covers(above, code)).toBe(is));

	test('leaves every goal of SLO where it is', () => {
		const slo = framework('slo', 'nl').competences;
		for (const id of skillIds()) expect(carriedTo(slo, id).map(({ code }) => code)).toContain(codeOf(id));
	});
});

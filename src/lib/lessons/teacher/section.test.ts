import { describe, expect, test } from 'vitest';
import { sectionOf } from './section.ts';

describe('the part of the menu that a page belongs to', () => {
	test.each([
		['/today', 'today'],
		['/lessons/deel-ik-dit/home', 'lessons'],
		['/scenarios', 'lessons'],
		['/scenarios/1/cast/0', 'lessons'],
		['/classroom/1/lane/decided', 'lane'],
		['/classroom/1/activity', 'skills'],
		['/classroom/1', 'classroom'],
		['/classroom/1/rules', 'classroom'],
		['/classroom/1/news/2', 'classroom'],
		['/classroom/1/runs', 'classroom'],
		['/classroom/1/threads/2/transcript', 'classroom'],
	])('%s', (path, section) => {
		expect(sectionOf(path, '/classroom/1')).toBe(section);
	});

	test.each(['/classroom/1/run/2', '/classroom/2/rules', '/todays', '/account'])('none for %s', (path) => {
		expect(sectionOf(path, '/classroom/1')).toBeNull();
	});

	test('a teacher without a classroom has lessons to look at', () => {
		expect(sectionOf('/lessons', null)).toBe('lessons');
	});
});

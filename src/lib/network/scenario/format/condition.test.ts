import { describe, expect, it } from 'vitest';
import { hold, type Conditions, type ScenarioActivity } from './condition.ts';

function activity(details: Partial<ScenarioActivity['details']>): ScenarioActivity {
	return {
		verb: 'comment.approved',
		by: 'amina',
		about: { kind: 'comment', id: '1' },
		details: { count: 1, ...details },
	};
}

describe('hold', () => {
	it('asks nothing when there are no conditions', () => {
		expect(hold({}, activity({}))).toBe(true);
	});

	const table: [Conditions, Partial<ScenarioActivity['details']>, boolean][] = [
		[{ findings: 'any' }, { findings: ['phone'] }, true],
		[{ findings: 'any' }, { findings: [] }, false],
		[{ findings: 'none' }, {}, true],
		[{ findings: 'none' }, { findings: ['phone'] }, false],
		[{ findings: 'phone' }, { findings: ['email', 'phone'] }, true],
		[{ findings: ['address', 'phone'] }, { findings: ['phone'] }, true],
		[{ findings: ['address', 'email'] }, { findings: ['phone'] }, false],
		[{ heeded: 'any' }, { heeded: ['link'] }, true],
		[{ heeded: ['phone'] }, { heeded: ['link'] }, false],
		[{ onCast: 'saar' }, { onCast: 'saar' }, true],
		[{ onCast: ['yusuf', 'saar'] }, { onCast: 'saar' }, true],
		[{ onCast: 'saar' }, { onCast: null }, false],
		[{ onCast: 'none' }, { onCast: null }, true],
		[{ onCast: 'any' }, {}, false],
		[{ onPost: 'op-reis' }, { onKey: 'op-reis' }, true],
		[{ onPost: 'op-reis' }, { onKey: 'iets-anders' }, false],
		[{ picture: 'any' }, { picture: 'tent' }, true],
		[{ picture: 'none' }, { picture: null }, true],
		[{ picture: ['tent', 'key'] }, { picture: 'house' }, false],
		[{ shows: 'any' }, { shows: ['brand'] }, true],
		[{ shows: 'none' }, { picture: 'made' }, true],
		[{ shows: 'house-number' }, { shows: ['face', 'house-number'] }, true],
		[{ shows: ['house-number', 'key'] }, { shows: ['brand'] }, false],
		[{ says: { nl: ['sleutel'], en: ['key'] } }, { text: 'De sleutel!' }, true],
		[{ says: { nl: ['sleutel'], en: ['key'] } }, { text: 'The KEY!' }, true],
		[{ says: { nl: ['sleutel'], en: ['key'] } }, { text: 'Veel plezier' }, false],
		[{ says: { nl: ['sleutel'], en: ['key'] } }, {}, false],
		[{ times: { exactly: 2 } }, { count: 2 }, true],
		[{ times: { exactly: 2 } }, { count: 3 }, false],
		[{ times: { atLeast: 2 } }, { count: 1 }, false],
		[{ times: { atLeast: 2, atMost: 4 } }, { count: 4 }, true],
		[{ times: { atLeast: 2, atMost: 4 } }, { count: 5 }, false],
		[{ onPost: 'op-reis', findings: 'none' }, { onKey: 'op-reis', findings: ['unkind'] }, false],
	];

	it.each(table)('%j of %j: %s', (asked, details, answer) => {
		expect(hold(asked, activity(details))).toBe(answer);
	});
});

import fc from 'fast-check';
import { routes } from './everything.ts';
import { bodyOf, cookies, headers, word, type Body } from './garbage.ts';
import { malformedLike, unknownLike, type Room } from './room.ts';
import { looksAt, sentTo, table } from './table.ts';

export type Odd = {
	method: string;
	path: string;
	headers: Record<string, string>;
	cookie: string;
	body: Body | null;
};

/** Something like what a browser sends, with any part of it gone wrong. */
export function odd(own: Room, known: string[]): fc.Arbitrary<Odd> {
	return fc
		.record({
			route: fc.constantFrom(...routes.filter(({ id }) => !id.endsWith('/stream'))),
			room: fc.constantFrom(own, unknownLike(own), malformedLike(own)),
			part: fc.constantFrom(...Object.keys(own)),
			wrong: word(),
			query: fc.oneof(
				fc.constant(''),
				fc.tuple(
					fc.constantFrom(
						'before',
						'id',
						'kind',
						'step',
						'pupil',
						'/post',
						'/nothing',
						'x-sveltekit-invalidated',
						'x-sveltekit-trailing-slash',
					),
					word(),
				),
			),
			method: fc.constantFrom(
				'GET',
				'GET',
				'POST',
				'POST',
				'POST',
				'POST',
				'PUT',
				'DELETE',
				'PATCH',
				'OPTIONS',
				'HEAD',
				'PROPFIND',
			),
			chosen: fc.nat(50),
			garbled: fc.dictionary(
				fc.constantFrom(
					'key',
					'body',
					'seen',
					'earlier',
					'picture',
					'question',
					'answer',
					'id',
					'kind',
					'reason',
					'note',
					'step',
					'pupil',
					'code',
					'email',
					'back',
				),
				word(),
				{ maxKeys: 4 },
			),
			headers: headers(),
			cookie: cookies(known),
		})
		.chain(({ route, room, part, wrong, query, method, chosen, garbled, headers, cookie }) => {
			const row = table[route.id]!;
			const spoiled = { ...room, [part]: part === 'pictures' ? [wrong] : wrong };
			const looks = looksAt(route, row, spoiled);
			const sent = sentTo(route, row, spoiled);
			const sending = method === 'POST' ? sent[chosen % Math.max(1, sent.length)] : undefined;
			const path = sending?.path ?? looks[chosen % Math.max(1, looks.length)] ?? '/';
			const more =
				query === ''
					? ''
					: `${path.includes('?') ? '&' : '?'}${query.map((one) => encodeURIComponent(one.toWellFormed())).join('=')}`;
			// Guessed passwords are slow on purpose, and a test of their own.
			const fields = { ...sending?.sending.fields(spoiled), ...garbled };
			const body = ['GET', 'HEAD', 'OPTIONS'].includes(method) ? fc.constant(null) : bodyOf(fields, wrong);
			return body.map((body) => ({ method, path: path + more, headers, cookie, body }));
		});
}

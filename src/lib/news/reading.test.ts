import { describe, expect, test } from 'vitest';
import { readFeed } from './reading.ts';

const now = new Date('2026-11-23T09:00:00Z');

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Nieuws voor kinderen</title>
<item><title>Wolf &amp; herder gezien</title><link>https://nieuws.example/wolf</link><pubDate>Sun, 22 Nov 2026 08:00:00 GMT</pubDate>
<description><![CDATA[<script>alert(1)</script>]]></description></item>
<item><title><![CDATA[<b>Storm</b> op zee]]></title><link>https://nieuws.example/storm</link><pubDate>Mon, 23 Nov 2026 07:00:00 GMT</pubDate></item>
<item><title>Val</title><link>javascript:alert(1)</link></item>
<item><title></title><link>https://nieuws.example/leeg</link></item>
</channel></rss>`;
const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Weer</title><id>x</id><updated>2026-11-22T08:00:00Z</updated>
<entry><title>Sneeuw</title><id>1</id><link rel="self" href="https://weer.example/1.atom"/><link href="https://weer.example/1"/><updated>2026-11-22T08:00:00Z</updated></entry></feed>`;
const json = JSON.stringify({
	version: 'https://jsonfeed.org/version/1.1',
	title: 'Sport',
	items: [
		{ id: '1', url: 'https://sport.example/1', title: 'Gewonnen', date_published: '2099-01-01T00:00:00Z' },
	],
});

describe('a feed', () => {
	test('of RSS gives titles, links and days, newest first, and nothing that is a program', () => {
		expect(readFeed(rss, now)).toEqual({
			title: 'Nieuws voor kinderen',
			headlines: [
				{
					title: 'Storm op zee',
					link: 'https://nieuws.example/storm',
					publishedAt: new Date('2026-11-23T07:00:00Z'),
				},
				{
					title: 'Wolf & herder gezien',
					link: 'https://nieuws.example/wolf',
					publishedAt: new Date('2026-11-22T08:00:00Z'),
				},
			],
		});
	});

	test('of Atom gives the page and not itself', () => {
		expect(readFeed(atom, now)!.headlines.map(({ link }) => link)).toEqual(['https://weer.example/1']);
	});

	test('of JSON is read too; a day still to come is today', () => {
		expect(readFeed(json, now)).toEqual({
			title: 'Sport',
			headlines: [{ title: 'Gewonnen', link: 'https://sport.example/1', publishedAt: now }],
		});
	});

	test.each(['', 'Hallo', '<html><body>Hallo</body></html>', '{"a":1}', '<rss', '[]'])(
		'is not %j',
		(text) => {
			expect(readFeed(text, now)?.headlines ?? []).toEqual([]);
		},
	);
});

import { parseFeed } from 'feedsmith';
import { addressLength, itemsEach, sourceLength, titleLength } from './limits.ts';

/** What is kept of news that others wrote. */
export type Headline = { title: string; link: string; publishedAt: Date };
export type Reading = { title: string; headlines: Headline[] };

type Raw = { title?: string; link?: string; date?: unknown };

/**
 * Reads RSS, Atom or JSON Feed: titles, links and days, and nothing else of it.
 * @param now stands in where no day is given or it is still to come
 */
export function readFeed(text: string, now: Date): Reading | null {
	let read: { title?: string; items: Raw[] };
	try {
		read = itemsOf(parseFeed(text, { maxItems: 100 }));
	} catch {
		return null;
	}
	const known = new Set<string>();
	const headlines = read.items.flatMap(({ title, link, date }) => {
		const said = plain(title, titleLength);
		const address = addressOf(link);
		if (!said || !address || known.has(address)) return [];
		known.add(address);
		return [{ title: said, link: address, publishedAt: momentOf(date, now) }];
	});
	return {
		title: plain(read.title, sourceLength),
		headlines: headlines
			.toSorted((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime())
			.slice(0, itemsEach),
	};
}

function itemsOf(read: ReturnType<typeof parseFeed>): { title?: string; items: Raw[] } {
	if (read.format === 'atom') {
		const { title, entries = [] } = read.feed;
		return {
			title: title?.value,
			items: entries.map((entry) => ({
				title: entry.title?.value,
				link: (entry.links?.find(({ rel }) => !rel || rel === 'alternate') ?? entry.links?.[0])?.href,
				date: entry.published ?? entry.updated,
			})),
		};
	}
	if (read.format === 'json') {
		const { title, items = [] } = read.feed;
		return {
			title,
			items: items.map((item) => ({
				title: item.title ?? item.summary,
				link: item.url ?? item.external_url,
				date: item.date_published ?? item.date_modified,
			})),
		};
	}
	if (read.format === 'rss') {
		const { title, items = [] } = read.feed;
		return {
			title,
			items: items.map((item) => ({ title: item.title, link: item.link, date: item.pubDate })),
		};
	}
	const { title, items = [] } = read.feed;
	return { title, items: items.map((item) => ({ title: item.title, link: item.link })) };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** One line of words, without whatever was meant for a browser. */
function plain(text: string | undefined, most: number): string {
	const line = (text ?? '')
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name]!)
		.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.trim()
		.toWellFormed();
	return line.length > most ? `${line.slice(0, most - 1).toWellFormed()}…` : line;
}

/** An address that a browser can follow, or nothing. */
export function addressOf(text: string | undefined): string | null {
	const typed = text?.trim() ?? '';
	if (typed.length > addressLength || !URL.canParse(typed)) return null;
	const url = new URL(typed);
	return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null;
}

function momentOf(text: unknown, now: Date): Date {
	const moment = new Date(typeof text === 'string' ? text : '');
	const usable = !Number.isNaN(moment.getTime()) && moment <= now && moment.getUTCFullYear() > 1990;
	return usable ? moment : now;
}

import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';

const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')].sort();
const markdown = new MarkdownIt({ html: true });

/** What a document links to and shows, without what stands on the internet. */
const linksOf = (path: string) =>
	markdown
		.parse(readFileSync(path, 'utf8'), {})
		.flatMap(({ children }) => children ?? [])
		.map((token) => String(token.attrGet('href') ?? token.attrGet('src') ?? ''))
		.filter((link) => link !== '' && !/^\w+:/.test(link));

/** The places in a document that can be linked to: its headings, named as GitHub and editors do. */
const headingsIn = (path: string) =>
	markdown
		.parse(readFileSync(path, 'utf8'), {})
		.filter((_, i, tokens) => tokens[i - 1]?.type === 'heading_open')
		.map(({ content }) =>
			content
				.toLowerCase()
				.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
				.replaceAll(/\s/g, '-'),
		);

const isThere = (path: string, link: string) => {
	const [file, heading] = decodeURI(link).split('#') as [string, string?];
	const target = file === '' ? path : join(dirname(path), file);
	return existsSync(target) && (!heading || headingsIn(target).includes(heading));
};

describe('documents', () => {
	test.each(documents)('%s links only to what is there', (path) => {
		expect(linksOf(path).filter((link) => !isThere(path, link))).toEqual([]);
	});

	test('are all led to from the README, some by way of their folder or of another', () => {
		const seen = new Set<string>();
		const follow = (path: string): void => {
			if (seen.has(path)) return;
			seen.add(path);
			if (statSync(path).isDirectory()) globSync(join(path, '**/*.md')).forEach(follow);
			else if (path.endsWith('.md'))
				for (const link of linksOf(path)) {
					const target = join(dirname(path), link.split('#')[0]!);
					if (existsSync(target)) follow(target.replace(/\/$/, ''));
				}
		};
		follow('README.md');
		expect(documents.filter((path) => !seen.has(path))).toEqual([]);
	});
});

import { unflatten } from 'devalue';
import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';

type Node = { type: string; data: unknown[]; uses: { dependencies?: string[] } } | null;

const nodesOf = async (url: string, cookie: string): Promise<Node[]> => {
	const response = await fetch(`${url}/__data.json`, { headers: { cookie } });
	const { nodes } = (await response.json()) as { nodes: Node[] };
	if (!response.ok || !nodes) throw new Error(`${url} gave no data`);
	return nodes;
};

/** All that a page's loads gave, as its component gets it. */
export async function dataOf(url: string, cookie: string): Promise<Record<string, unknown>> {
	const nodes = await nodesOf(url, cookie);
	return Object.assign({}, ...nodes.map((node) => (node ? unflatten(node.data as never) : {})));
}

/** What a browser asks for when a ping about this topic comes in: those loads again that depend on it, and no others. */
export async function dataAfterPing(url: string, cookie: string, topic: string): Promise<string> {
	const nodes = await nodesOf(url, cookie);
	const mask = nodes.map((node) =>
		node?.uses.dependencies?.some((key) => key.endsWith(`live:${topic}`)) ? '1' : '0',
	);
	if (!mask.includes('1')) throw new Error(`Nothing on ${url} depends on ${topic}`);
	return `${url}/__data.json?x-sveltekit-invalidated=${mask.join('')}`;
}

export const keepConstant = (file: string, data: Record<string, unknown>) =>
	writeFileSync(file, serialize(data));

/** The words of the posts in a page's HTML, in order: what must be the same on both sides. */
export async function postsIn(url: string, headers: Record<string, string> = {}): Promise<string[]> {
	const response = await fetch(url, { headers });
	const html = await response.text();
	if (!response.ok) throw new Error(`${url} answered ${response.status}`);
	return [...html.matchAll(/<article\b[\s\S]*?<\/article>/g)].map(([article]) =>
		[...article.matchAll(/<p class="words[^"]*">([\s\S]*?)<\/p>/g)]
			.map(([, words]) => words!.replaceAll(/<[^>]*>/g, '').trim())
			.join(' | '),
	);
}

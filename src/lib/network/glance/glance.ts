import { z } from 'zod';
import { glancesAtOnce, longestGlance } from '../limits.ts';

/** How long a post stood before somebody's eyes. */
export type Glance = { post: string; seconds: number };

/** Seconds that are counted of a post altogether: whoever left her device on the table looked no longer. */
export const mostLooked = 600;

const told = z.object({
	post: z.array(z.uuid()).max(glancesAtOnce),
	seconds: z.array(z.coerce.number().int().min(1)).max(glancesAtOnce),
});

/** Reads what a browser tells; null for what no browser of ours says. A post that is named twice is one. */
export function readGlances(form: FormData): Glance[] | null {
	const read = told.safeParse({ post: form.getAll('post'), seconds: form.getAll('seconds') });
	if (!read.success || read.data.post.length !== read.data.seconds.length) return null;
	const longest = new Map<string, number>();
	for (const [i, post] of read.data.post.entries())
		longest.set(post, Math.min(longestGlance, (longest.get(post) ?? 0) + read.data.seconds[i]!));
	return [...longest].map(([post, seconds]) => ({ post, seconds }));
}

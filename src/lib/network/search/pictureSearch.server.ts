import { eq, isNotNull } from 'drizzle-orm';
import { likeness } from '#lib/pictures/likeness.ts';
import { parse } from '#lib/pictures/recipe.ts';
import type { Person } from '#lib/people/person.ts';
import { t } from '#lib/server/db/index.ts';
import { visiblePosts } from './search.server.ts';

/** Among so many pictures it is looked, the oldest of a network. */
const among = 500;

/**
 * Where the picture of a post stands in its network, as the post has it or changed, the oldest first; the post itself
 * is one of them. Null where this person sees no such post, or it has no picture that somebody made. Two queries.
 */
export async function findPicture(person: Person, networkId: string, postId: string, now: Date) {
	const [[asked], kept] = await Promise.all([
		visiblePosts(person, networkId, now, { narrow: eq(t.post.id, postId) }),
		visiblePosts(person, networkId, now, { narrow: isNotNull(t.post.recipe), first: 'oldest' }).limit(among),
	]);
	const sought = parse(asked?.recipe);
	if (!asked || !sought) return null;
	const others = kept.filter(({ id }) => id !== postId);
	return [asked, ...others]
		.flatMap((post) => {
			const recipe = parse(post.recipe);
			const like = recipe && likeness(recipe, sought);
			return like ? [{ ...post, recipe: post.recipe!, like }] : [];
		})
		.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { Language } from '#lib/people/person.ts';
import { db, t } from '#lib/server/db/index.ts';
import type { PictureId } from '#lib/ui/pictures.ts';
import { showPicture } from '../shown.ts';

/** The stories of a network that are to be seen at a moment, the oldest first. One query. */
export const storiesOn = (networkId: string, now: Date) =>
	db
		.select({
			key: t.story.key,
			picture: t.story.picture,
			body: t.story.body,
			at: t.story.appearsAt,
			name: t.castMember.name,
			avatar: t.castMember.avatar,
		})
		.from(t.story)
		.innerJoin(t.castMember, eq(t.castMember.id, t.story.castMemberId))
		.where(and(eq(t.story.networkId, networkId), lte(t.story.appearsAt, now), gt(t.story.goneAt, now)))
		.orderBy(asc(t.story.appearsAt), asc(t.story.key));

type Story = Awaited<ReturnType<typeof storiesOn>>[number];

/** Who shows something just now: a face of the row. */
export const faceOf = ({ key, name, avatar }: Story) => ({ key, name, avatar: avatar as PictureId });
export type Face = ReturnType<typeof faceOf>;

/** One of them, with its neighbours; null where it is not there, or not any more. */
export function storyAmong(stories: readonly Story[], key: string, language: Language) {
	const index = stories.findIndex((story) => story.key === key);
	const story = stories[index];
	if (!story) return null;
	return {
		...faceOf(story),
		text: story.body?.[language] ?? null,
		picture: showPicture(story.picture, language),
		at: story.at,
		number: index + 1,
		of: stories.length,
		before: stories[index - 1]?.key ?? null,
		next: stories[index + 1]?.key ?? null,
	};
}

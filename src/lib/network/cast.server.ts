import { and, eq } from 'drizzle-orm';
import { db, t } from '#lib/server/db/index.ts';

/** Who somebody of the cast says to be. */
export async function find(networkId: string, key: string) {
	const [member] = await db
		.select({
			id: t.castMember.id,
			key: t.castMember.key,
			name: t.castMember.name,
			handle: t.castMember.handle,
			avatar: t.castMember.avatar,
			bio: t.castMember.bio,
		})
		.from(t.castMember)
		.where(and(eq(t.castMember.networkId, networkId), eq(t.castMember.key, key)));
	return member ?? null;
}

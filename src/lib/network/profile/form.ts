import { z } from 'zod';
import type { Language } from '#lib/people/person.ts';
import { blockKinds } from '#lib/server/db/schema/profiles.ts';
import type { PictureId } from '#lib/ui/pictures.ts';
import { showPicture } from '../shown.ts';

const kind = z.enum(blockKinds).nullable().catch(null);

/** What a form asks: to block, to mute, or, with nothing or nonsense, neither any more. */
export const readKind = (form: FormData) => kind.parse(form.get('kind'));

/** Interests as pictures with their names. */
export const showInterests = (
	ids: readonly string[],
	language: Language,
): { id: PictureId; name: string }[] => ids.flatMap((id) => showPicture(id, language) ?? []);

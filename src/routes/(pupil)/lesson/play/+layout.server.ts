import { pictureName } from '#lib/ui/pictureNames.ts';
import { postPictures } from '#lib/ui/pictures.ts';
import type { LayoutServerLoad } from './$types';

/** What a post can show, with names. Here and not in the page, so that it travels once and not at every change. */
export const load: LayoutServerLoad = ({ locals }) => ({
	pictures: postPictures.map((id) => ({ id, name: pictureName(id, locals.language) })),
});

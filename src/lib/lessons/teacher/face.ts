import { isPicture, type PictureId } from '#lib/ui/pictures.ts';

/** The picture that somebody is shown with; one that was taken out of the set leaves a waving hand. */
export const faceOf = (avatar: string | null): PictureId => (isPicture(avatar) ? avatar : 'waving-hand');

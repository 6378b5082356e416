/** A photo as it is shown: its words for who cannot see it, and its size, so that nothing on the page jumps. */
export type ShownImage = { id: string; alt: string; width: number; height: number };

/** Characters of the words for who cannot see a photo. */
export const altLength = 150;

/** What may be chosen. Phones make a JPEG of their own formats when they are asked for these. */
export const acceptedTypes = 'image/jpeg,image/png,image/webp';

export const imagePath = (id: string): string => `/image/${id}`;

/** Characters of a title and of the name of a source. */
export const titleLength = 160;
export const sourceLength = 80;
/** Characters of an address. */
export const addressLength = 500;
/** Sources of one school. */
export const feedsAtMost = 12;
/** Items that are kept of one source, and that are shown of all. */
export const itemsEach = 20;
export const itemsShown = 30;

/** So many of the last posts are put in order. */
export const poolSize = 100;
/** So many of an order are shown: who came first is what it is about. */
export const shownOfOrder = 8;

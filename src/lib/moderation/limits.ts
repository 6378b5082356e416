/** Characters a teacher may say with a decision. Apart from the reader, so that no schema library goes to the browser. */
export const feedbackLength = 300;
/** Characters of a child's question why. */
export const appealLength = 200;

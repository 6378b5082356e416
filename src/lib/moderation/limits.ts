/** Characters a teacher may say with a decision. Apart from the reader, so that no schema library goes to the browser. */
export const feedbackLength = 300;

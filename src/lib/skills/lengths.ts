/** The longest sentence that somebody brings as evidence. Apart, so that a page brings no form reader with it. */
export const sentenceLength = 300;

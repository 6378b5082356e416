// Apart from the readers, so that no schema library goes to the browser.

/** Characters of the name of a person or a thread, and of a theme. */
export const nameLength = 80;
/** Threads of one visit. */
export const threadsAtMost = 5;
/** Questions that can be passed on in one visit. */
export const questionsAtMost = 60;
/** How many are suggested. */
export const questionsUsually = 12;
/** Days that a visit can last. */
export const daysAtMost = 366;
/** Characters of what an expert tells about himself. */
export const introductionLength = 600;
export const questionLength = 200;
export const answerLength = 1500;
/** Photos that stand with one answer. */
export const imagesEach = 3;
/** Questions one pupil can propose in one thread. */
export const questionsEach = 5;
/** Days that an expert stays in the address book at most. */
export const acquaintanceDays = 730;
/** Characters of what a guest tells the teacher about a question. */
export const noteLength = 300;

/** Characters a post may have. */
export const postLength = 500;
/** Characters a comment may have. */
export const commentLength = 300;
/** Posts on one page of the feed. */
export const pageSize = 20;
/** Comments shown under a post in the feed; the post's own page has all of them. */
export const commentsShown = 6;
/** Characters a message in a chat may have. */
export const messageLength = 300;

/** Posts that one message of a browser about looking may name: more do not pass in so short a time. */
export const glancesAtOnce = 20;
/** Seconds that one such message may tell of a post: a browser tells four times a minute. */
export const longestGlance = 20;

/** Letters of what is searched for. */
export const queryLength = 60;
/** Characters somebody may tell about herself. */
export const bioLength = 200;
/** What the cast is said to have done, among a pupil's notifications. */
export const notificationLength = 120;
/** What a poll lets others choose from: so many at most, each of so many characters. */
export const optionsMost = 4;
export const optionLength = 60;
/** What fits on one screen in large letters. */
export const storyLength = 140;

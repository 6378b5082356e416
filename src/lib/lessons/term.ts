/** A word of the lesson's subject, as a card: what it means and how it sounds in a sentence. */
export type Term = { key: string; term: string; meaning: string; example: string };

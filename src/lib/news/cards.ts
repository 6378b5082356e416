import { m } from '#lib/paraglide/messages.js';

/** One thing to talk about: it fills the board, and has its place on the printed page. */
export type TalkCard = { title: string; lines: string[] };

/** What a class talks about when something happened. */
export const talkCards = (): TalkCard[] => [
	{ title: m.news_card_happened(), lines: [m.news_card_happened_1(), m.news_card_happened_2()] },
	{ title: m.news_card_said(), lines: [m.news_card_said_1(), m.news_card_said_2()] },
	{ title: m.news_card_feel(), lines: [m.news_card_feel_1(), m.news_card_feel_2()] },
	{ title: m.news_card_do(), lines: [m.news_card_do_1(), m.news_card_do_2()] },
];

/** How a class looks at where it comes from. */
export const sourceCards = (): TalkCard[] => [
	{ title: m.news_card_who(), lines: [m.news_card_who_1(), m.news_card_who_2()] },
	{ title: m.news_card_when(), lines: [m.news_card_when_1(), m.news_card_when_2()] },
	{ title: m.news_card_where(), lines: [m.news_card_where_1(), m.news_card_where_2()] },
];

/** With heavy news it comes last: who is shaken leaves knowing where help is. */
export const helpCard = (help: string): TalkCard => ({
	title: m.news_card_help(),
	lines: [m.news_card_help_text(), ...help.split('\n').filter((line) => line.trim() !== '')],
});

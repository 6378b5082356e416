import type { Kit } from './kit.pg.ts';
import { accounts } from './schema/accounts.ts';
import { ads } from './schema/ads.ts';
import { answers } from './schema/answers.ts';
import { chats } from './schema/chats.ts';
import { experts } from './schema/experts.ts';
import { images } from './schema/images.ts';
import { ledger } from './schema/ledger.ts';
import { lessons } from './schema/lessons.ts';
import { mail } from './schema/mail.ts';
import { moderation } from './schema/moderation.ts';
import { network } from './schema/network.ts';
import { news } from './schema/news.ts';
import { people } from './schema/people.ts';
import { posts } from './schema/posts.ts';
import { profiles } from './schema/profiles.ts';
import { scenarios } from './schema/scenario.ts';
import { skills } from './schema/skills.ts';
import { traces } from './schema/traces.ts';

/** The schema, written once; each engine's kit makes its own tables of it. */
export function define(k: Kit) {
	const who = people(k);
	const current = news(k, who);
	const written = scenarios(k, who);
	const runs = lessons(k, who, written);
	const square = network(k, who, runs, written);
	const posted = posts(k, who, square);
	const happened = ledger(k, who, runs);
	return {
		...who,
		...accounts(k, who),
		...runs,
		...written,
		...square,
		...posted,
		...answers(k, who, square),
		...chats(k, who, square),
		...profiles(k, who, square),
		...traces(k, who, square, posted),
		...ads(k, who, square, posted),
		...moderation(k, who, runs),
		...happened,
		...skills(k, who, happened),
		...mail(k),
		...images(k, who),
		...current,
		...experts(k, who, current),
	};
}

export type Tables = ReturnType<typeof define>;

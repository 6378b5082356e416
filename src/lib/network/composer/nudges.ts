import { nudgesFor } from '#lib/nudge/nudge.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Language } from '#lib/people/person.ts';
import { nudgesForPicture, type Shown } from '#lib/pictures/nudge.ts';
import { nudgeWords } from '#lib/pictures/nudgeWords.ts';
import { parse } from '#lib/pictures/recipe.ts';
import type { Nudge } from './nudge.ts';

/** Named one by one, so that the page that loads this brings these sentences and no others. */
const words: Record<Nudge['kind'], { title: () => string; why: () => string }> = {
	phone: { title: m.nudge_phone_title, why: m.nudge_phone_why },
	email: { title: m.nudge_email_title, why: m.nudge_email_why },
	address: { title: m.nudge_address_title, why: m.nudge_address_why },
	birthdate: { title: m.nudge_birthdate_title, why: m.nudge_birthdate_why },
	name: { title: m.nudge_name_title, why: m.nudge_name_why },
	account: { title: m.nudge_account_title, why: m.nudge_account_why },
	password: { title: m.nudge_password_title, why: m.nudge_password_why },
	whereabouts: { title: m.nudge_whereabouts_title, why: m.nudge_whereabouts_why },
	link: { title: m.nudge_link_title, why: m.nudge_link_why },
	bank: { title: m.nudge_bank_title, why: m.nudge_bank_why },
	unkind: { title: m.nudge_unkind_title, why: m.nudge_unkind_why },
	shouting: { title: m.nudge_shouting_title, why: m.nudge_shouting_why },
	face: { title: m.nudge_face_title, why: m.nudge_face_why },
	body: { title: m.nudge_body_title, why: m.nudge_body_why },
	word: { title: m.network_watched_title, why: m.network_watched_why },
};

/** What can be pointed out in a draft and on a picture of its writer's own making, in words. */
export function nudgesIn(
	draft: string,
	language: Language,
	year: number,
	picture: string | null = null,
): Nudge[] {
	const made = parse(picture);
	const options = { language, year };
	return inWords([...nudgesFor(draft, options), ...(made ? nudgesForPicture(made, options) : [])]);
}

type Finding = Omit<Nudge, 'kind' | 'shows' | 'title' | 'why'> & { kind: string; shows?: string };

/** Puts findings into words, in the language of the page. */
export const inWords = (findings: readonly Finding[]): Nudge[] =>
	findings.map((finding) => {
		const kind = finding.kind as Nudge['kind'];
		const shows = finding.shows as Shown | undefined;
		const { title, why } = (shows && shows !== 'words' && nudgeWords[shows]) || words[kind];
		return {
			...finding,
			kind,
			shows,
			title: shows === 'words' ? m.pictures_in_words({ title: title() }) : title(),
			why: why(),
		};
	});

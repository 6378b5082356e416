import { mostCast, mostItems, type Scenario } from '#lib/network/scenario/format/scenario.ts';
import { writeScenario } from '#lib/network/scenario/format/write.ts';
import { avatars } from '#lib/ui/pictures.ts';

const days = 24 * 60;
const posts = 500;
const comments = 350;
const rules = 120;
const chats = 10;

const wording = (nl: string, en: string) => ({ nl, en });
const turn = (of: readonly string[], i: number) => of[i % of.length]!;

/**
 * A scenario as large as the format allows, as its file would say it. Half of it lies days back and the other half an
 * hour and more ahead, so that nothing appears by itself while it is measured.
 */
export function fullScenario(): string {
	const cast = Array.from({ length: mostCast }, (_, i) => `member-${i}`);
	const minuteOf = (post: number) => (post < posts / 2 ? post - 3 * days : 100 + post / posts);
	const scenario: Scenario = {
		format: 1,
		title: wording('Een vol plein', 'A full square'),
		cast: cast.map((key, i) => ({
			...{ key, name: `Buur ${i}`, handle: `buur.${i}`, avatar: turn(avatars, i), kind: 'child', age: 11 },
			bio: wording('Ik woon hier al een tijdje en ken bijna iedereen.', 'I have lived here for a while.'),
		})),
		script: [
			...Array.from({ length: posts }, (_, i) => ({
				...{ kind: 'post' as const, key: `post-${i}`, cast: turn(cast, i), minute: minuteOf(i) },
				body: wording(
					`Vandaag gebeurde er iets leuks in de buurt, nummer ${i}. Wie was er nog meer bij?`,
					`Something nice happened around here today, number ${i}. Who else was there?`,
				),
			})),
			...Array.from({ length: comments }, (_, i) => ({
				...{ kind: 'comment' as const, key: `comment-${i}`, on: `post-${i}`, cast: turn(cast, i + 7) },
				...{ body: wording('Ik was er ook bij!', 'I was there, too!'), minute: minuteOf(i) + 1 },
			})),
			...Array.from({ length: mostItems - posts - comments }, (_, i) => ({
				...{
					kind: 'reaction' as const,
					on: `post-${i}`,
					cast: turn(cast, i + 13),
					reaction: 'heart' as const,
				},
				minute: minuteOf(i) + 2,
			})),
		],
		chats: cast.slice(0, chats).map((key) => ({
			cast: key,
			minute: 0,
			lines: [
				{
					key: 'begin',
					says: [wording('Hoi! Hoe gaat het?', 'Hi! How are you?')],
					replies: [{ key: `${key}-fine`, body: wording('Goed!', 'Fine!') }],
				},
			],
		})),
		rules: Array.from({ length: rules }, (_, i) => ({
			...{ key: `rule-${i}`, when: 'post.approved' as const, atMostOnce: true },
			...(i > 0 && { if: { says: { nl: [`woord${i}`], en: [`word${i}`] } } }),
			then: [
				{
					kind: 'reaction' as const,
					cast: turn(cast, i),
					on: 'subject',
					reaction: 'clap' as const,
					after: 5,
				},
			],
		})),
		goals: [],
	};
	return writeScenario(scenario);
}

import { hasLevel, type Level } from '../level/level.ts';
import type { Shown } from '../progress.ts';

/** From which level on a skill stands on a diploma. */
const enough: readonly Level[] = ['alone', 'helps'];

/** What a diploma says: what of SLO somebody can do by herself, and what she has experienced. */
export const earned = <T extends Pick<Shown, 'framework' | 'goal' | 'count' | 'decisions'>>(
	skills: readonly T[],
) => ({
	able: skills.filter(
		({ framework, goal, decisions }) =>
			!framework && hasLevel(goal) && decisions[0] && enough.includes(decisions[0].level),
	),
	met: skills.filter(({ framework, goal, count }) => !framework && !hasLevel(goal) && count > 0),
});

type Earned = { code: string; statement: string; uri: string | null };

export type Badge = {
	/** A UUID made for this badge alone: it leads to nobody. */
	id: string;
	/** Another, for whom it is about. */
	subject: string;
	/** Where the school's profile stands. */
	issuer: { id: string; name: string };
	/** Only where the school chose to put it in. */
	name: string | null;
	skills: readonly Earned[];
	at: Date;
	/** Its place in the list that says whether it was taken back. */
	status: number;
	words: { name: string; description: string; criteria: string; framework: string };
};

/** Where a school's status list stands. */
export const statusOf = (issuer: string) => `${issuer}/status`;

/**
 * A moment to the second. A signed token repeats it as a number of seconds, and Open Badges 3.0 (§8.2) calls a
 * credential whose two are not equal invalid.
 */
export const toSecond = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

/** An Open Badges 3.0 credential, before it is signed. */
export function credential({ id, subject, issuer, name, skills, at, status, words }: Badge) {
	return {
		'@context': [
			'https://www.w3.org/ns/credentials/v2',
			'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
		],
		id: `urn:uuid:${id}`,
		type: ['VerifiableCredential', 'OpenBadgeCredential'],
		name: words.name,
		issuer: { id: issuer.id, type: ['Profile'], name: issuer.name },
		validFrom: toSecond(at),
		credentialStatus: {
			id: `${statusOf(issuer.id)}#${status}`,
			type: 'BitstringStatusListEntry' as const,
			statusPurpose: 'revocation' as const,
			statusListIndex: String(status),
			statusListCredential: statusOf(issuer.id),
		},
		credentialSubject: {
			id: `urn:uuid:${subject}`,
			type: ['AchievementSubject'],
			...(name && {
				identifier: [
					{ type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'ext:nickname' },
				],
			}),
			achievement: {
				id: `${issuer.id}#mediadiploma`,
				type: ['Achievement'],
				achievementType: 'Badge',
				name: words.name,
				description: words.description,
				criteria: { narrative: words.criteria },
				alignment: skills.map(({ code, statement, uri }) => ({
					type: ['Alignment'],
					targetType: 'CFItem',
					targetCode: code,
					targetName: statement,
					targetFramework: words.framework,
					targetUrl: uri ?? `${issuer.id}#${code}`,
				})),
			},
		},
	};
}

export type Credential = ReturnType<typeof credential>;

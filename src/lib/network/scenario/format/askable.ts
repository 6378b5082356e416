import type { Conditions } from './condition.ts';
import type { Verb } from './kinds.ts';

const onText = ['findings', 'heeded', 'says', 'times'] as const;
const onOthers = ['onCast', 'onPost', 'times'] as const;

/** What each verb can be asked. Anything else could never hold: the rule would silently never fire. */
export const askable: Record<Verb, readonly (keyof Conditions)[]> = {
	'post.submitted': [...onText, 'picture', 'shows', 'audience', 'profile'],
	'post.approved': [...onText, 'picture', 'shows', 'audience', 'profile'],
	'comment.submitted': [...onText, ...onOthers, 'profile'],
	'comment.approved': [...onText, ...onOthers, 'profile'],
	'reaction.given': onOthers,
	'report.opened': onOthers,
	'nudge.heeded': ['heeded', ...onOthers],
	'message.chosen': ['chose', 'onCast', 'times'],
	'message.submitted': [...onText, 'onCast'],
	'cast.blocked': ['onCast', 'times'],
	'post.shared': [...onOthers, 'profile'],
	'post.deleted': ['audience', 'profile', 'times'],
	'friend.requested': ['onCast', 'profile', 'times'],
	'friend.accepted': ['onCast', 'profile', 'times'],
	'profile.set': ['profile', 'times'],
	'ad.hidden': onOthers,
	'ad.spotted': onOthers,
	'ad.bought': ['times'],
	'pull.switched': ['pull', 'times'],
};

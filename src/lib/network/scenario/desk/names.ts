import { m } from '#lib/paraglide/messages.js';
import type { Audience } from '../../audience.ts';
import { quote } from '../mistake.ts';
import type { CastKind } from '../format/cast.ts';
import type { Scenario } from '../format/scenario.ts';
import type { ReactionKind, ScriptedVote } from '../format/script.ts';
import type { Wording } from '../wording.ts';

type Language = keyof Wording;
type Named = Pick<Scenario, 'cast' | 'script' | 'chats'>;

/** Somebody of the cast by name, or that she is gone. */
export function castName({ cast }: Named, key: string): string {
	return cast.find((member) => member.key === key)?.name ?? m.scenario_somebody({ key });
}

/** A post by its first words, or that it is gone. */
export function postName({ script }: Named, key: string, language: Language): string {
	const post = script.find((item) => item.kind === 'post' && item.key === key);
	return post?.kind === 'post' ? quote(post.body[language]) : m.scenario_nothing({ key });
}

/** What somebody chooses in a poll, or its number where that is gone. */
export function optionName(
	{ script }: Named,
	{ on, option }: Pick<ScriptedVote, 'on' | 'option'>,
	language: Language,
): string {
	const post = script.find((item) => item.kind === 'post' && item.key === on);
	const text = post?.kind === 'post' ? post.poll?.[option - 1]?.[language] : undefined;
	return text === undefined ? String(option) : quote(text);
}

/** A reply of a chat by who it is said to and its words, or that it is gone. */
export function replyName(scenario: Named, key: string, language: Language): string {
	for (const chat of scenario.chats ?? [])
		for (const { replies } of chat.lines)
			for (const reply of replies)
				if (reply.key === key) return `${castName(scenario, chat.cast)}: ${quote(reply.body[language])}`;
	return m.editor_reply_gone({ key });
}

const kinds: Record<CastKind, () => string> = {
	child: m.scenario_kind_child,
	'grown-up': m.scenario_kind_grown_up,
	organisation: m.scenario_kind_organisation,
	stranger: m.scenario_kind_stranger,
};
export const kindName = (kind: CastKind): string => kinds[kind]();

const reactions: Record<ReactionKind, () => string> = {
	heart: m.network_reaction_heart,
	laugh: m.network_reaction_laugh,
	wow: m.network_reaction_wow,
	sad: m.network_reaction_sad,
	clap: m.network_reaction_clap,
};
export const reactionName = (kind: ReactionKind): string => reactions[kind]();

const audiences: Record<Audience, () => string> = {
	class: m.scenario_audience_class,
	friends: m.scenario_audience_friends,
	everyone: m.scenario_audience_everyone,
};
export const audienceName = (audience: Audience): string => audiences[audience]();

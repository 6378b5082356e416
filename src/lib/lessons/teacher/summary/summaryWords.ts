import { m } from '#lib/paraglide/messages.js';
import type { Candidate, Reason } from './summary.ts';

const reasons: Record<Reason, () => string> = {
	worried: m.teacher_speak_worried,
	reported: m.teacher_speak_reported,
	asked: m.teacher_speak_asked,
	returned: m.teacher_speak_returned,
	removed: m.teacher_speak_removed,
	absent: m.teacher_speak_absent,
};

/** Why to speak with somebody, to go on after a name and a colon. */
export const reasonWords = (why: readonly Reason[]): string =>
	why.map((reason) => reasons[reason]()).join('; ');

const examples: Record<Candidate['why'], () => string> = {
	heeded: m.teacher_example_heeded,
	again: m.teacher_example_again,
	approved: m.teacher_example_approved,
};

/** What an example is good for. */
export const exampleWords = (why: Candidate['why']): string => examples[why]();

const tone = ['unkind', 'shouting'];

/** What to ask the class about a kind of nudge. */
export function talkAbout(kind: string): string {
	if (tone.includes(kind)) return m.teacher_talk_tone();
	return kind === 'link' || kind === 'account' ? m.teacher_talk_link() : m.teacher_talk_private();
}

import type { Details, Verb, Writing } from '#lib/activity/activity.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { levelName } from '#lib/skills/level/levelNames.ts';
import { nudgeNames, reasonName } from '#lib/skills/names.ts';
import { codeOf } from '#lib/skills/skillId.ts';
import { formatMoment, formatClock } from '#lib/ui/time.ts';
import { verdictName } from '../patrol/patrolWords.ts';
import { decisionName, holdName, reactionName, stepName, trustName } from '../words.ts';

/** What is known of something that happened when it is told. */
export type Happening = {
	verb: string;
	details: Record<string, unknown>;
	/** Who did it; null for somebody who is gone. */
	by: string | null;
	/** Whom it happened to; null where the cast wrote it. */
	forName: string | null;
	/** The lesson's title, where it happened in one. */
	lesson: string | null;
};

/** One thing that happened, as a sentence for an adult: "juf Noor zette de groep stil." */
export function tell({ verb, details, by, forName, lesson }: Happening): string {
	const name = by ?? m.moderation_log_somebody();
	const whose = forName ?? m.moderation_log_cast();
	const sentence = sentences[verb as Verb] as Sentence<Record<string, unknown>> | undefined;
	return (
		sentence?.({ name, whose, forName, lesson: lesson ?? '', details }) ?? m.moderation_log_unknown({ name })
	);
}

type Sentence<D> = (told: {
	name: string;
	whose: string;
	/** Null where nobody is named. */
	forName: string | null;
	lesson: string;
	details: D;
}) => string;

const pulls = {
	stories: m.pull_stories,
	streaks: m.pull_streaks,
	endless: m.pull_endless,
	dots: m.pull_dots,
	autoplay: m.pull_autoplay,
};

/** A message with nothing in it but names. */

const plain =
	(message: (names: { name: string; whose: string; lesson: string }) => string): Sentence<unknown> =>
	(names) =>
		message(names);

const sentences: { [V in Verb]: Sentence<Details[V]> } = {
	'door.opened': ({ name, details: { until } }) =>
		m.moderation_log_door_opened({ name, time: formatClock(new Date(until), getLocale()) }),
	'door.closed': plain(m.moderation_log_door_closed),
	'cards.renewed': ({ name, details: { people } }) =>
		people === 1
			? m.moderation_log_cards_renewed_one({ name })
			: m.moderation_log_cards_renewed_other({ name, count: people }),
	'person.unlocked': plain(m.moderation_log_person_unlocked),
	'run.begun': ({ name, lesson, details: { scenario } }) =>
		scenario
			? m.moderation_log_run_begun_own({ name, lesson, scenario })
			: m.moderation_log_run_begun({ name, lesson }),
	'run.stepped': ({ name, details: { step } }) =>
		m.moderation_log_run_stepped({ name, step: stepName(step) }),
	'run.entered': plain(m.moderation_log_run_entered),
	'run.finished': plain(m.moderation_log_run_finished),
	'screen.seen': plain(m.moderation_log_screen_seen),
	'step.reached': ({ name, details: { step } }) =>
		m.moderation_log_step_reached({ name, step: stepName(step) }),
	'response.given': ({ name, details: { step } }) =>
		m.moderation_log_response_given({ name, step: stepName(step) }),
	'walk.finished': plain(m.moderation_log_walk_finished),
	'classroom.frozen': plain(m.moderation_log_classroom_frozen),
	'classroom.resumed': plain(m.moderation_log_classroom_resumed),
	'classroom.held': ({ name, details: { hold } }) =>
		m.moderation_log_classroom_held({ name, what: holdName(hold) }),
	'classroom.slowed': ({ name, details: { seconds } }) =>
		seconds === null
			? m.moderation_log_classroom_quick({ name })
			: m.moderation_log_classroom_slowed({ name, seconds }),
	'classroom.scheduled': ({ name, details: { schedule } }) =>
		(schedule === 'always' ? m.moderation_log_schedule_always : m.moderation_log_schedule_lessons)({ name }),
	'rules.written': ({ name, details: { rules } }) =>
		(rules === null ? m.spotlight_log_rules_shipped : m.spotlight_log_rules)({ name }),
	'run.held': ({ name, details: { hold } }) =>
		hold === null
			? m.moderation_log_run_held_as({ name })
			: m.moderation_log_run_held({ name, what: holdName(hold) }),
	'run.shaped': ({ name, details: { shape } }) =>
		(shape === 'solo' ? m.solo_log_solo : m.solo_log_class)({ name }),
	'run.woken': plain(m.moderation_log_run_woken),
	'network.restarted': plain(m.moderation_log_network_restarted),
	'curtain.opened': plain(m.lens_log_curtain_opened),
	'curtain.closed': plain(m.lens_log_curtain_closed),
	'word.watched': ({ name, details: { word } }) => m.moderation_log_word_watched({ name, word }),
	'word.unwatched': ({ name, details: { word } }) => m.moderation_log_word_unwatched({ name, word }),
	'sentence.added': plain(m.moderation_log_sentence_added),
	'sentence.removed': plain(m.moderation_log_sentence_removed),
	'help.written': plain(m.moderation_log_help_written),
	'scenario.added': ({ name, details: { title, origin } }) =>
		({
			written: m.moderation_log_scenario_written,
			copied: m.moderation_log_scenario_copied,
			imported: m.moderation_log_scenario_imported,
		})[origin]({ name, title }),
	'scenario.changed': ({ name, details: { title } }) => m.moderation_log_scenario_changed({ name, title }),
	'scenario.undone': ({ name, details: { title } }) => m.moderation_log_scenario_undone({ name, title }),
	'scenario.read': ({ name, details: { title } }) => m.moderation_log_scenario_read({ name, title }),
	'scenario.removed': ({ name, details: { title } }) => m.moderation_log_scenario_removed({ name, title }),
	'appeal.asked': plain(m.moderation_log_appeal_asked),
	'appeal.answered': plain(m.moderation_log_appeal_answered),
	'run.said': ({ name, details: { text } }) =>
		m.moderation_log_run_said({ name, text: text.replace(/\.$/, '') }),
	'run.unsaid': plain(m.moderation_log_run_unsaid),
	'run.timed': ({ name, details: { minutes } }) =>
		minutes === 1
			? m.moderation_log_run_timed_one({ name })
			: m.moderation_log_run_timed_other({ name, minutes }),
	'run.untimed': plain(m.moderation_log_run_untimed),
	'run.called': ({ name, details: { step } }) => m.moderation_log_run_called({ name, step: stepName(step) }),
	'groups.made': ({ name, details: { groups } }) =>
		groups === 0 ? m.groups_log_none({ name }) : m.groups_log_made({ name, count: groups }),
	'step.handed': ({ name, details: { step, people } }) =>
		people === 1
			? m.groups_log_handed_one({ name, step: stepName(step) })
			: m.groups_log_handed_other({ name, step: stepName(step), count: people }),
	'step.called_back': ({ name, details: { people } }) =>
		people === 1 ? m.groups_log_back_one({ name }) : m.groups_log_back_other({ name, count: people }),
	'patrol.chosen': plain(m.patrol_log_chosen),
	'patrol.ended': plain(m.patrol_log_ended),
	'opinion.given': ({ name, details: { verdict } }) =>
		m.patrol_log_opinion({ name, opinion: verdictName(verdict) }),
	'spotlight.opened': plain(m.spotlight_log_opened),
	'spotlight.asked': plain(m.spotlight_log_asked),
	'spotlight.turned': plain(m.spotlight_log_turned),
	'spotlight.closed': plain(m.spotlight_log_closed),
	'ballot.given': plain(m.spotlight_log_ballot),
	'teacher.joined': ({ name, whose, details: { until } }) =>
		until === null
			? m.moderation_log_teacher_joined({ name, whose })
			: m.moderation_log_teacher_joined_until({
					name,
					whose,
					moment: formatMoment(new Date(until), getLocale()),
				}),
	'teacher.left': plain(m.moderation_log_teacher_left),
	'trust.decided': ({ name, whose, details: { level } }) =>
		m.moderation_log_trust_decided({ name, whose, level: trustName(level) }),
	'pupil.frozen': plain(m.moderation_log_pupil_frozen),
	'pupil.resumed': plain(m.moderation_log_pupil_resumed),
	'comments.closed': plain(m.moderation_log_comments_closed),
	'comments.opened': plain(m.moderation_log_comments_opened),
	'nudge.heeded': ({ name, details: { kinds } }) =>
		m.moderation_log_nudge_heeded({ name, what: nudgeNames(kinds) }),
	'reaction.given': ({ name, details: { kind } }) =>
		m.moderation_log_reaction_given({ name, what: reactionName(kind) }),
	'reaction.taken': plain(m.moderation_log_reaction_taken),
	'report.opened': ({ name, details: { reason } }) =>
		m.moderation_log_report_opened({ name, reason: reasonName(reason) }),
	'report.answered': plain(m.moderation_log_report_answered),
	'review.undone': ({ name, details: { decision } }) =>
		m.moderation_log_review_undone({ name, decision: decisionName(decision) }),
	'level.decided': ({ name, whose, details: { skill, level } }) =>
		m.moderation_log_level_decided({ name, whose, skill: codeOf(skill), level: levelName(level) }),
	'framework.added': ({ name, details: { title } }) => m.moderation_log_framework_added({ name, title }),
	'framework.removed': ({ name, details: { title } }) => m.moderation_log_framework_removed({ name, title }),
	'badge.issued': plain(m.moderation_log_badge_issued),
	'badge.revoked': ({ name, forName, details: { reason } }) =>
		forName === null
			? m.skills_log_school_badge_revoked({ name, reason })
			: m.skills_log_badge_revoked({ name, whose: forName, reason }),
	'check.handed_out': ({ name, details: { moment } }) =>
		(moment === 'before' ? m.check_log_before : m.check_log_after)({ name }),
	'check.closed': ({ name, details: { moment } }) =>
		(moment === 'before' ? m.check_log_before_closed : m.check_log_after_closed)({ name }),
	'check.filled': plain(m.check_log_filled),
	'evidence.observed': ({ name, whose, details: { skill } }) =>
		m.moderation_log_evidence_observed({ name, whose, skill: codeOf(skill) }),
	'evidence.withdrawn': ({ name, whose, details: { skill } }) =>
		m.moderation_log_evidence_withdrawn({ name, whose, skill: codeOf(skill) }),
	'evidence.chosen': ({ name, details: { skill } }) =>
		m.moderation_log_evidence_chosen({ name, skill: codeOf(skill) }),
	'evidence.reflected': ({ name, details: { skill } }) =>
		m.moderation_log_evidence_reflected({ name, skill: codeOf(skill) }),
	'post.submitted': ({ name, details }) =>
		(isAgain(details) ? m.moderation_log_post_submitted_again : m.moderation_log_post_submitted)({ name }),
	'post.approved': ({ name, whose, details: { writing } }) =>
		(writing ? m.moderation_log_post_approved : m.moderation_log_post_kept)({ name, whose }),
	'post.returned': plain(m.moderation_log_post_returned),
	'post.removed': plain(m.moderation_log_post_removed),
	'post.restored': plain(m.moderation_log_post_restored),
	'comment.submitted': ({ name, details }) =>
		(isAgain(details) ? m.moderation_log_comment_submitted_again : m.moderation_log_comment_submitted)({
			name,
		}),
	'comment.approved': ({ name, whose, details: { writing } }) =>
		(writing ? m.moderation_log_comment_approved : m.moderation_log_comment_kept)({ name, whose }),
	'comment.returned': plain(m.moderation_log_comment_returned),
	'comment.removed': plain(m.moderation_log_comment_removed),
	'comment.restored': plain(m.moderation_log_comment_restored),
	'introduction.submitted': ({ name, details }) =>
		(isAgain(details)
			? m.moderation_log_introduction_submitted_again
			: m.moderation_log_introduction_submitted)({ name }),
	'introduction.approved': ({ name, whose, details: { writing } }) =>
		(writing ? m.moderation_log_introduction_approved : m.moderation_log_introduction_kept)({ name, whose }),
	'introduction.returned': plain(m.moderation_log_introduction_returned),
	'introduction.removed': plain(m.moderation_log_introduction_removed),
	'introduction.restored': plain(m.moderation_log_introduction_restored),
	'question.submitted': ({ name, details }) =>
		(isAgain(details) ? m.moderation_log_question_submitted_again : m.moderation_log_question_submitted)({
			name,
		}),
	'question.approved': ({ name, whose, details: { writing } }) =>
		(writing ? m.moderation_log_question_approved : m.moderation_log_question_kept)({ name, whose }),
	'question.returned': plain(m.moderation_log_question_returned),
	'question.removed': plain(m.moderation_log_question_removed),
	'question.restored': plain(m.moderation_log_question_restored),
	'answer.submitted': ({ name, details }) =>
		(isAgain(details) ? m.moderation_log_answer_submitted_again : m.moderation_log_answer_submitted)({
			name,
		}),
	'answer.approved': ({ name, whose, details: { writing } }) =>
		(writing ? m.moderation_log_answer_approved : m.moderation_log_answer_kept)({ name, whose }),
	'answer.returned': plain(m.moderation_log_answer_returned),
	'answer.removed': plain(m.moderation_log_answer_removed),
	'answer.restored': plain(m.moderation_log_answer_restored),
	'message.submitted': plain(m.moderation_log_message_submitted),
	'message.approved': ({ name, whose, details: { writing } }) =>
		(writing ? m.moderation_log_message_approved : m.moderation_log_message_kept)({ name, whose }),
	'message.returned': plain(m.moderation_log_message_returned),
	'message.removed': plain(m.moderation_log_message_removed),
	'message.restored': plain(m.moderation_log_message_restored),
	'message.chosen': ({ name, details: { text } }) => m.moderation_log_message_chosen({ name, text }),
	'cast.blocked': plain(m.moderation_log_cast_blocked),
	'cast.unblocked': plain(m.moderation_log_cast_unblocked),
	'feed.added': ({ name, details: { title } }) => m.moderation_log_feed_added({ name, title }),
	'feed.removed': ({ name, details: { title } }) => m.moderation_log_feed_removed({ name, title }),
	'talk.begun': ({ name, details: { title, heavy } }) =>
		(heavy ? m.moderation_log_talk_heavy : m.moderation_log_talk_begun)({ name, title }),
	'heavy.ended': plain(m.moderation_log_heavy_ended),
	'ad.hidden': plain(m.ads_log_hidden),
	'ad.unhidden': plain(m.ads_log_unhidden),
	'ad.spotted': plain(m.ads_log_spotted),
	'ad.bought': ({ name, details: { cost } }) => m.campaign_log_bought({ name, cost }),
	'pull.switched': ({ name, details: { pull, on } }) =>
		(on ? m.pull_log_on : m.pull_log_off)({ name, pull: pulls[pull]() }),
	'acquaintance.kept': ({ name, details: { himself } }) =>
		(himself ? m.moderation_log_acquaintance_himself : m.moderation_log_acquaintance_kept)({ name }),
	'acquaintance.removed': plain(m.moderation_log_acquaintance_removed),
	'cast.muted': plain(m.moderation_log_cast_muted),
	'person.blocked': plain(m.moderation_log_person_blocked),
	'person.unblocked': plain(m.moderation_log_person_unblocked),
	'person.muted': plain(m.moderation_log_person_muted),
	'friend.requested': plain(m.moderation_log_friend_requested),
	'friend.accepted': plain(m.moderation_log_friend_accepted),
	'friend.declined': plain(m.moderation_log_friend_declined),
	'friend.taken_back': plain(m.moderation_log_friend_taken_back),
	'friend.ended': plain(m.moderation_log_friend_ended),
	'post.shared': plain(m.moderation_log_post_shared),
	'post.deleted': plain(m.moderation_log_post_deleted),
	'post.put_back': plain(m.moderation_log_post_put_back),
	'change.submitted': plain(m.moderation_log_change_submitted),
	'change.approved': plain(m.moderation_log_change_approved),
	'change.returned': plain(m.moderation_log_change_returned),
	'change.removed': plain(m.moderation_log_change_removed),
	'change.restored': plain(m.moderation_log_change_restored),
	'poll.voted': plain(m.moderation_log_poll_voted),
	'avatar.changed': plain(m.portrait_log_changed),
	'avatar.given': plain(m.portrait_log_given),
	'profile.set': plain(m.moderation_log_profile_set),
	'reflection.approved': plain(m.moderation_log_reflection_read),
	'profile.submitted': plain(m.moderation_log_profile_submitted),
	'profile.approved': plain(m.moderation_log_profile_approved),
	'profile.returned': plain(m.moderation_log_profile_returned),
	'profile.removed': plain(m.moderation_log_profile_removed),
	'profile.restored': plain(m.moderation_log_profile_restored),
	'visit.invited': ({ name, whose, details: { theme } }) =>
		m.moderation_log_visit_invited({ name, whose, theme }),
	'visit.renewed': plain(m.moderation_log_visit_renewed),
	'visit.opened': plain(m.moderation_log_visit_opened),
	'visit.agreed': plain(m.moderation_log_visit_agreed),
	'visit.changed': plain(m.moderation_log_visit_changed),
	'visit.ended': ({ name, whose, details: { itself } }) =>
		itself ? m.moderation_log_visit_over({ whose }) : m.moderation_log_visit_ended({ name, whose }),
	'thread.frozen': plain(m.moderation_log_thread_frozen),
	'thread.resumed': plain(m.moderation_log_thread_resumed),
	'question.joined': plain(m.moderation_log_question_joined),
	'question.parted': plain(m.moderation_log_question_parted),
	'question.passed_on': plain(m.moderation_log_question_passed_on),
	'question.kept_back': plain(m.moderation_log_question_kept_back),
	'links.allowed': plain(m.moderation_log_links_allowed),
	'links.barred': plain(m.moderation_log_links_barred),
	'vote.given': plain(m.moderation_log_vote_given),
	'vote.taken': plain(m.moderation_log_vote_taken),
	'thanks.given': plain(m.moderation_log_thanks_given),
	'thanks.taken': plain(m.moderation_log_thanks_taken),
};

const isAgain = ({ revision }: Writing) => revision > 1;

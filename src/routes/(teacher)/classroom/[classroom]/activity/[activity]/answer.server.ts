import type { Details } from '#lib/activity/activity.ts';
import * as responses from '#lib/lessons/response.server.ts';
import { inWords, questionsOf } from '#lib/lessons/teacher/answer/answers.ts';
import type { Entry } from '#lib/moderation/log/log.server.ts';
import type { Language, Person } from '#lib/people/person.ts';
import { library } from '../../../../../library.server.ts';

/** The question that was answered and the pupil's answer as it is now; null where either is gone. One query. */
export async function answerIn(teacher: Person, entry: Entry & { classroomId: string }, language: Language) {
	const { key, step } = entry.details as Details['response.given'];
	const { lessonRunId, classroomId, personId } = entry;
	if (!lessonRunId) return null;
	const given = await responses.ofClass(teacher, { id: lessonRunId, classroomId }, step);
	const answer = given?.find((one) => one.personId === personId && one.key === key);
	const lesson = entry.lesson && library.find(entry.lesson)?.lesson.texts[language];
	const question = lesson && lesson.steps.flatMap(questionsOf).find((one) => one.key === key);
	return answer && question ? { prompt: question.prompt, words: inWords(question, answer) } : null;
}

import { define } from './define.ts';
import { kit } from './kit.sqlite.ts';

// drizzle-kit finds tables among a module's named exports only.
export const {
	school,
	classroom,
	person,
	membership,
	credential,
	session,
	attempt,
	lessonRun,
	presence,
	response,
	network,
	castMember,
	post,
	comment,
	reaction,
	card,
	firing,
	revision,
	review,
	report,
	freeze,
	pupilFreeze,
	trust,
	activity,
	evidence,
	level,
} = define(kit);

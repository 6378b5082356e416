/** The help card: lines for a child, in both languages. */
export type Help = { nl: string; en: string };

export const helpLength = 600;

/** Where a school has not written its own. Numbers as their services publish them. */
export const helpByDefault: Help = {
	nl: [
		'Je juf of meester. Loop er gewoon naartoe, ook onder de les.',
		'De vertrouwenspersoon van school. Je leerkracht weet wie dat is.',
		'De Kindertelefoon: bel gratis 0800-0432. Je hoeft je naam niet te zeggen.',
		'Ben je in gevaar? Bel 112.',
	].join('\n'),
	en: [
		'Your teacher. Just walk over, also during the lesson.',
		'The counsellor at school. Your teacher knows who that is.',
		'De Kindertelefoon: call 0800-0432 for free. You do not have to say your name.',
		'Are you in danger? Call 112.',
	].join('\n'),
};

/** Where somebody is sent whose words an adult reads at once: where help is, and that she was heard. */
export const toldOfHelp = '/help?told';

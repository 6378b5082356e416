export const shortestPassword = 10;
/** Longer ones cost time to carry about and protect nobody better. */
export const longestPassword = 200;

export type Weakness = 'short' | 'long' | 'yours' | 'common';

/** Whose password it is: what of her is no secret. */
type Owner = { email: string | null; names: readonly string[] };

/** Words that passwords at schools are built around, once digits and signs are taken away. */
const commonWords = new Set(
	`welkom welkomwelkom wachtwoord geheim password passwort admin administrator letmein login school basisschool juf meester
	juffrouw leraar leerkracht leerling directeur zomer herfst winter lente voorjaar najaar vakantie maandag vrijdag januari
	februari maart april mei juni juli augustus september oktober november december nederland holland amsterdam rotterdam
	ajax feyenoord iloveyou qwerty qwertyuiop azerty asdfghjkl zxcvbnm princess dragon sunshine football monkey voetbal
	oefenplein teacher summer autumn spring monday friday changeme default test testtest user`.split(/\s+/),
);

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm'];

/** What makes a chosen password easy to guess; null when nothing does. Length matters, not capitals and signs. */
export function weaknessOf(password: string, { email, names }: Owner): Weakness | null {
	const length = [...password.normalize('NFKC')].length;
	if (length < shortestPassword) return 'short';
	if (length > longestPassword) return 'long';
	const core = coreOf(password);
	const own = [...(email ? [email, ...email.split('@')] : []), ...names, names.join(' ')].map(coreOf);
	if (own.some((word) => word.length > 2 && withoutDigits(core) === withoutDigits(word))) return 'yours';
	if (isCommon(core)) return 'common';
	return null;
}

const coreOf = (text: string) =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
const withoutDigits = (core: string) => core.replace(/\p{N}/gu, '');

function isCommon(core: string): boolean {
	if (new Set(core).size < 5) return true;
	const backwards = [...core].reverse().join('');
	if (rows.some((row) => row.includes(core) || row.includes(backwards))) return true;
	return commonWords.has(withoutDigits(core));
}

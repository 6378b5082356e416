import type { Language } from '#lib/people/person.ts';
import type { SkillId } from './framework/framework.ts';

type ChildWords = Record<Language, string>;

/** Skills as a child says them of herself. Ours; the framework's own words stand beside them for adults. */
const words: Record<SkillId, ChildWords> = {
	'slo:22C.5': {
		nl: 'Ik denk na over wie gegevens van mij gebruikt.',
		en: 'I think about who uses data about me.',
	},
	'slo:23A.2': {
		nl: 'Ik vertel anderen iets, en ze begrijpen het.',
		en: 'I share things so that others understand.',
	},
	'slo:24A.1': { nl: 'Ik herken wat ik beter niet deel.', en: 'I spot what I had better not share.' },
	'slo:24A.2': { nl: 'Ik ga veilig om met wat van mij is.', en: 'I keep what is mine safe.' },
	'slo:24A.4': { nl: 'Ik denk na voordat ik iets deel.', en: 'I think before I share.' },
	'slo:24A.5': { nl: 'Ik doe iets als het niet oké is.', en: 'I do something when it is not okay.' },
	'slo:24B.1': { nl: 'Ik praat online aardig met anderen.', en: 'I talk kindly with others online.' },
	'slo:24B.2': { nl: 'Ik kijk terug op wat ik online doe.', en: 'I look back on what I do online.' },
	'slo:24B.3': {
		nl: 'Ik merk wat een scherm met mij doet.',
		en: 'I notice what a screen does to me.',
	},
};

/** Every skill that has words for children. */
export const skillsWithChildWords = (): SkillId[] => Object.keys(words);

/** What a child reads for a skill, or null where nobody has put it into her words yet. */
export const childTitle = (id: SkillId, language: Language): string | null => words[id]?.[language] ?? null;

/** The parts a teacher's guide may have; the first five are in every guide. */
export const guideSections = [
	'aims',
	'preparation',
	'plan',
	'talk',
	'home',
	'cast',
	'care',
	'differentiation',
	'parents',
] as const;

export type GuideSection = (typeof guideSections)[number];

export const requiredSections: readonly GuideSection[] = guideSections.slice(0, 5);

/** One part of a guide, its `html` safe to show. */
export type GuidePart = { section: GuideSection; title: string; html: string };

/** What a teacher reads before the lesson. The part `home` is the card that goes home. */
export type Guide = { title: string; parts: GuidePart[] };

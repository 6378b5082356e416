import { m } from '#lib/paraglide/messages.js';

const names: Record<string, () => string> = {
	slo: m.skills_framework_slo,
	nmw: m.skills_framework_nmw,
	digcomp: m.skills_framework_digcomp,
};

/** A framework's name as it fits on a tab; a school's own has its title. */
export const shortName = (id: string, title: string): string => (names[id] ? names[id]() : title);

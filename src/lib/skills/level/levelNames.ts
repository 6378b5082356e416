import { m } from '#lib/paraglide/messages.js';
import type { Level } from './level.ts';

type Names = { adult: () => string; child: () => string };

const names: Record<Level, Names> = {
	'not-seen': { adult: m.skills_level_not_seen, child: m.skills_mine_level_not_seen },
	practises: { adult: m.skills_level_practises, child: m.skills_mine_level_practises },
	'with-help': { adult: m.skills_level_with_help, child: m.skills_mine_level_with_help },
	alone: { adult: m.skills_level_alone, child: m.skills_mine_level_alone },
	helps: { adult: m.skills_level_helps, child: m.skills_mine_level_helps },
};

/** "kan met hulp" */
export const levelName = (level: Level): string => names[level].adult();
/** "Je kunt dit met hulp." */
export const levelNameForChild = (level: Level): string => names[level].child();

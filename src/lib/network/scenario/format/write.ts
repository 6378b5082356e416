import { stringify } from 'yaml';
import type { Scenario } from './scenario.ts';

/**
 * A scenario as a file. Fields stand in the order of the format, so that the same scenario always gives
 * the same bytes, and reading them gives the same scenario.
 */
export const writeScenario = (scenario: Scenario): string =>
	stringify(scenario, { schema: 'core', lineWidth: 0, aliasDuplicateObjects: false });

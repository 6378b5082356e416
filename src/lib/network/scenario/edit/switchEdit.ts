import type { Scenario } from '../format/scenario.ts';
import { switches, type Switches } from '../format/switch.ts';
import { checked, namesIn, type Typed, type Wrong } from './typed.ts';

/** What the square cannot do, and which pulls it has: everything that is ticked. */
export function putSwitches(scenario: Scenario, typed: Typed): { scenario: Scenario } | { wrong: Wrong } {
	const { format, title, switches: before, ...rest } = scenario;
	const [off, on] = [namesIn(typed, 'off', before?.off), namesIn(typed, 'on', before?.on)];
	const read = checked(switches, { ...(off.length > 0 && { off }), ...(on.length > 0 && { on }) });
	if ('wrong' in read) return read;
	const isAny = off.length + on.length > 0;
	return { scenario: { format, title, ...(isAny && { switches: read.value }), ...rest } };
}

export const typedSwitches = ({ off = [], on = [] }: Switches = {}): Typed => ({
	off: off.join(' '),
	on: on.join(' '),
});

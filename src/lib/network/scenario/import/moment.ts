/**
 * `[-]H:MM` or `[-]H:MM:SS`: hours, minutes and perhaps seconds, before (with a dash) or after the
 * beginning. The sign counts for `-0:37` too.
 * @returns minutes; null for what is no time
 */
export function readMoment(text: string): number | null {
	const parts = /^([-−–+]?)(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text.trim());
	if (!parts) return null;
	const [, sign, hours, minutes, seconds = '0'] = parts;
	const after = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
	const rounded = Math.round(after * 1000) / 1000;
	return sign && sign !== '+' && rounded !== 0 ? -rounded : rounded;
}

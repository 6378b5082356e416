// Gives back the memory that a busy moment took. V8 collects when it needs room, and a quiet evening never needs any:
// after a class had been in, the process would keep three times what it uses, on a machine that has other work too.
import { performance, PerformanceObserver } from 'node:perf_hooks';
import v8 from 'node:v8';
import vm from 'node:vm';

/** Milliseconds between two looks. */
const pace = 5000;
/** Below this part of its time at work, nobody notices a pause of some tens of milliseconds. */
const quiet = 0.05;
/** Less than this many bytes more than after the last time is not worth a pause. */
const worthIt = 16 * 1024 * 1024;
/**
 * How many bytes the space for what was just made may grow to. On a machine with room V8 would go on to six times as
 * much, and never come back; pages are hardly faster by it.
 */
const young = 8 * 1024 * 1024;

/**
 * By how many hundredths the rest may grow before V8 looks at what of it is still in use. By itself it waits for some
 * times as much.
 */
const growth = 40;

v8.setFlagsFromString('--expose-gc');
v8.setFlagsFromString(`--heap-growing-percent=${growth}`);
const collect = vm.runInNewContext('gc');

/** Collects in quiet moments, for as long as the process lives. */
export function tidyInQuiet() {
	keepYoungSmall();
	let last = performance.eventLoopUtilization();
	let kept = process.memoryUsage.rss();
	setInterval(() => {
		const now = performance.eventLoopUtilization();
		const { utilization } = performance.eventLoopUtilization(now, last);
		last = now;
		if (utilization > quiet || process.memoryUsage.rss() - kept < worthIt) return;
		collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
		kept = process.memoryUsage.rss();
	}, pace).unref();
}

function keepYoungSmall() {
	const watch = new PerformanceObserver(() => {
		const { space_size: size } = v8
			.getHeapSpaceStatistics()
			.find(({ space_name: name }) => name === 'new_space');
		if (size < young) return;
		v8.setFlagsFromString('--semi-space-growth-factor=1');
		watch.disconnect();
	});
	watch.observe({ entryTypes: ['gc'] });
}

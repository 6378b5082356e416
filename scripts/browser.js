// Finds a Chromium, or installs one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const usual = [
	// The same without windows: journeys take two thirds of the time.
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** The path of a Chromium on this machine, or null. */
export const findChromium = () =>
	[process.env.CHROMIUM, ...usual, chromium.executablePath()].find((path) => path && existsSync(path)) ??
	null;

/** Finds one; else fetches Playwright's own, else the distribution's. */
export function ensureChromium() {
	const ways = [
		['npx', 'playwright', 'install', 'chromium'],
		['apt-get', 'install', '-y', 'chromium'],
	];
	for (const [command, ...args] of ways) {
		const found = findChromium();
		if (found) return found;
		spawnSync(command, args, { stdio: 'inherit' });
	}
	const found = findChromium();
	if (found) return found;
	throw new Error('No Chromium was found and none could be installed. Set CHROMIUM to the path of one.');
}

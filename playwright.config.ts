import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/browser.js';

export default defineConfig({
	testDir: 'tests/journeys',
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	retries: 0,
	forbidOnly: true,
	use: {
		launchOptions: {
			executablePath: findChromium() ?? undefined,
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		trace: 'off',
	},
});

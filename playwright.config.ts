import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/browser.js';

export default defineConfig({
	testDir: 'tests/journeys',
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	// A machine that was busy for a moment is no reason to hold somebody's work back; what passes only at the second try
	// is named as flaky at the end, and wants to be repaired.
	retries: 1,
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

import { readdirSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/browser.js';
import type { Shared } from './tests/journeys/journey.ts';
import { languages, type Language } from './tests/journeys/words.ts';

const journeys = readdirSync('tests/journeys').filter((name) => name.endsWith('.spec.ts'));

/**
 * Each file holds in both languages. `npm test` walks it in one of them, always the same, so that half of the product
 * is met in each; what looks at every page does so in both. `JOURNEYS=both` walks everything twice, and so does
 * Playwright by itself.
 */
const walkedIn = (language: Language) =>
	journeys.filter(
		(name) =>
			process.env.JOURNEYS !== 'in-turn' ||
			name === 'accessible.spec.ts' ||
			languages[name.length % 2] === language,
	);

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

export default defineConfig<object, Shared>({
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
		timezoneId: 'Europe/Amsterdam',
		trace: 'off',
	},
	projects: languages.map((language) => ({
		name: language,
		testMatch: walkedIn(language),
		use: { language, locale: locales[language] },
	})),
});

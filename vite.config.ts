import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { paraglide } from './paraglide.config.js';
import { chunks } from './chunks.js';
import { LongestFirst } from './tests/longestFirst.ts';

/**
 * Reading the application's modules anew for each file took two thirds of the time of unit and integration tests, and
 * three seconds of every system test. So what a file changes for all (the language, what a module keeps) it puts back.
 */
const shared = { isolate: false };

const integration = ['src/**/*.server.test.ts', 'tests/integration/**/*.test.ts'];

export default defineConfig({
	plugins: [paraglideVitePlugin(paraglide), sveltekit(), chunks()],
	build: {
		// Every page brings the list of all pages. Naming there what each of them needs, beside the page itself that
		// asks for it, weighed more than a kilobyte on every first visit; only styles must be known before.
		modulePreload: { resolveDependencies: (_, needed) => needed.filter((file) => file.endsWith('.css')) },
	},
	test: {
		environment: 'node',
		// All cores: much of a system test is waiting for an application to start.
		maxWorkers: '100%',
		sequence: { sequencer: LongestFirst },
		// A machine that does something else beside is slow, not wrong.
		testTimeout: 20_000,
		hookTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: {
					...shared,
					name: 'unit',
					include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
					exclude: integration,
				},
			},
			// Against the built application, from outside.
			{
				extends: true,
				test: {
					...shared,
					name: 'system',
					include: ['tests/system/**/*.test.ts'],
					retry: 1,
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			// `retry`: see playwright.config.ts. Tests that are pure have no such excuse.
			// The same promises on both engines; `postgres` runs only where TEST_DATABASE_URL names a server.
			{
				extends: true,
				test: { ...shared, name: 'sqlite', include: integration, retry: 1, env: { TEST_ENGINE: 'sqlite' } },
			},
			...(process.env.TEST_DATABASE_URL
				? [
						{
							extends: true as const,
							test: {
								...shared,
								name: 'postgres',
								include: integration,
								retry: 1,
								env: { TEST_ENGINE: 'postgres' },
							},
						},
					]
				: []),
		],
	},
});

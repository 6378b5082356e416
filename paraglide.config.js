/**
 * How messages are compiled: the same for the build, the tests and `npm run check`.
 *
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const paraglide = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
	cookieName: 'language',
};

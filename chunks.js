/**
 * In which files the browser's code is brought. Left to itself the build makes a file of nearly every module that two
 * pages share, and a first visit asks for it sixty times. Here a module goes by its reach: the pages, layouts and
 * late-loaded parts that need it.
 *
 * - `frame`: what every page needs.
 * - `shared`: what the pupils' square needs, in one file, because a class of thirty comes in at the same moment and
 *   files that lie together shrink better.
 * - one more for each area of the site, `common` for what pupils and others use, and `adults` for what several areas
 *   without pupils use.
 * - What only a few of the pupils' pages use the build may group as it likes, and a page's own code stays with the page.
 *   Adults' pages are put together sooner: the first file, which everybody is brought, names all the others.
 *
 * Whatever a module imports reaches at least as far as the module itself, so these files never import in a circle.
 *
 * @import { Plugin, Rolldown } from 'vite'
 * @typedef {{ getModuleInfo(id: string): Rolldown.ModuleInfo | null }} Graph
 */

const component = /\/src\/(routes\/.*\+(?:page|layout|error)\.svelte)$/;
/** On every page: the framework's own two, the outermost layout, and the page for what goes wrong. */
const everywhere = /client-optimized\/app\.js$|client\/entry\.js$|^routes\/\+(layout|error)\.svelte$/;
const square = 'routes/(pupil)/lesson/play/+page.svelte';
const pupilFrame = 'routes/(pupil)/+layout.svelte';
/** What fewer than so many need is no burden for the others to carry. */
const several = 4;

/**
 * What is long and brought to few: the parts of a made picture and their names, what reads forms and files, and what
 * few posts have.
 */
const rare = [
	/\/lib\/pictures\/(parts|partNames|description|meaningOf|reading)\.ts$/,
	/\/node_modules\/zod\//,
	/\/lib\/network\/post\/(SharedPost\.svelte|names\.ts|shown\.ts)$/,
	/\/paraglide\/messages\/network_(mood|place|note)_\w+\.js$/,
];

/** @returns {Plugin} */
export function chunks() {
	return {
		name: 'oefenplein-chunks',
		enforce: 'post',
		configResolved({ command, build }) {
			const output = build.rolldownOptions.output;
			if (command !== 'build' || build.ssr || !output || Array.isArray(output)) return;
			// A page may have to export what others take from it.
			build.rolldownOptions.preserveEntrySignatures = 'allow-extension';
			output.codeSplitting = { includeDependenciesRecursively: false, groups: [{ name: placing() }] };
		},
	};
}

/** @returns {(id: string, graph: Graph) => string | null} */
function placing() {
	const reachOf = reaching();
	return (id, graph) => {
		if (graph.getModuleInfo(id)?.isEntry !== false) return null;
		if (rare.some((one) => one.test(id))) return null;
		const reach = reachOf(id, graph);
		if (reach.some((one) => everywhere.test(one))) return 'frame';
		const areas = new Set(reach.map((one) => /^routes\/\((.+?)\)/.exec(one)?.[1] ?? 'elsewhere'));
		if (reach.includes(pupilFrame)) return 'shared';
		if (reach.includes(square)) return 'shared';
		const isForPupils = areas.has('pupil');
		if (reach.length < (isForPupils ? several : 2)) return null;
		return areas.size === 1 ? [...areas].join() : isForPupils ? 'common' : 'adults';
	};
}

/** Who needs a module, by static imports all the way up. */
function reaching() {
	const speakersOf = speaking();

	/** @param {string} id @param {Graph} graph */
	return (id, graph) => {
		/** @type {Set<string>} */
		const reach = new Set();
		const upward = new Set([id]);
		// What is added to a set while it is walked through is still come by.
		for (const one of upward) {
			const module = graph.getModuleInfo(one);
			const page = component.exec(one)?.[1];
			if (page) reach.add(page);
			else if (everywhere.test(one) || isLate(module)) reach.add(one);
			for (const importer of speakersOf(one, graph) ?? module?.importers ?? []) upward.add(importer);
		}
		return [...reach];
	};
}

/** Loaded when it is wanted; the framework's own files, one per page, are only a way to the page. */
const isLate = (/** @type {Rolldown.ModuleInfo | null} */ module) =>
	module !== null && module.dynamicImporters.length > 0 && !/client-optimized\/nodes\//.test(module.id);

/** Which modules say a message. All messages come through one module, behind which everybody seems to say all of them. */
function speaking() {
	/** @type {Map<string, Set<string>> | undefined} */
	let speakers;

	/** @param {string} id @param {Graph} graph @returns {Iterable<string> | null} null for what is no message. */
	return (id, graph) => {
		const message = /\/paraglide\/messages\/(\w+)\.js$/.exec(id)?.[1];
		if (!message || message === '_index') return null;
		speakers ??= speakersIn(graph, id.replace(/messages\/\w+\.js$/, 'messages.js'));
		return speakers.get(message) ?? [];
	};
}

/** @param {Graph} graph @param {string} messages */
function speakersIn(graph, messages) {
	/** @type {Map<string, Set<string>>} */
	const speakers = new Map();
	for (const speaker of graph.getModuleInfo(messages)?.importers ?? [])
		for (const [, message = ''] of graph.getModuleInfo(speaker)?.code?.matchAll(/\bm\.(\w+)/g) ?? [])
			speakers.set(message, (speakers.get(message) ?? new Set()).add(speaker));
	return speakers;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export type Route = {
	/** As SvelteKit names it: `/(teacher)/classroom/[classroom]/lane`. */
	id: string;
	/** A page can be asked for; so can its data. */
	page: boolean;
	/** Names of its form actions. */
	actions: string[];
	/** Methods of its endpoint. */
	methods: string[];
};

/** Every route, action and endpoint of the source tree, read from the source itself. */
export function allRoutes(root = 'src/routes'): Route[] {
	const folders = readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => /^\+(page|server)(\.server)?(@[^.]*)?\.(svelte|ts)$/.test(entry.name))
		.map((entry) => entry.parentPath);
	return [...new Set(folders)].sort().map((folder) => {
		const files = readdirSync(folder);
		const page = files.some((name) => /^\+page(@[^.]*)?\.svelte$|^\+page\.server\.ts$/.test(name));
		return {
			id: folder.slice(root.length) || '/',
			page,
			actions: files.includes('+page.server.ts') ? actionsIn(join(folder, '+page.server.ts')) : [],
			methods: files.includes('+server.ts')
				? exportsIn(join(folder, '+server.ts')).filter((name) => /^[A-Z]+$/.test(name))
				: [],
		};
	});
}

const sourceOf = (path: string) =>
	ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);

function exportsIn(path: string): string[] {
	const names: string[] = [];
	sourceOf(path).forEachChild((node) => {
		if (ts.isVariableStatement(node))
			for (const { name } of node.declarationList.declarations) names.push(name.getText());
		if (ts.isFunctionDeclaration(node) && node.name) names.push(node.name.text);
	});
	return names;
}

function actionsIn(path: string): string[] {
	const names: string[] = [];
	sourceOf(path).forEachChild((node) => {
		if (!ts.isVariableStatement(node)) return;
		for (const { name, initializer } of node.declarationList.declarations) {
			if (name.getText() !== 'actions' || !initializer) continue;
			const object = ts.isSatisfiesExpression(initializer) ? initializer.expression : initializer;
			if (!ts.isObjectLiteralExpression(object)) throw new Error(`${path}: the actions cannot be read`);
			for (const property of object.properties) names.push(property.name!.getText().replaceAll(/['"]/g, ''));
		}
	});
	return names;
}

/** The path of a route with its parameters filled in. */
export const pathOf = (route: Route, parameters: Record<string, string | string[]>): string =>
	route.id
		.split('/')
		.filter((part) => part !== '' && !part.startsWith('('))
		.map(
			(part) =>
				'/' +
				part.replaceAll(/\[{1,2}(\.{3})?(\w+)(=\w+)?\]{1,2}/g, (_, _rest, name: string) =>
					encodeURIComponent(String(parameters[name] ?? 'missing').toWellFormed()),
				),
		)
		.join('') || '/';

// `npm run check`: types, lint and format.
import { join } from 'node:path';
import { install, nodePath, root, run } from './ready.js';

install();
const tool = (path, ...args) => run(nodePath(), [join(root, 'node_modules', path), ...args]);
run(nodePath(), [join(root, 'scripts', 'words.js')]);
tool('@sveltejs/kit/svelte-kit.js', 'sync');
tool('svelte-check/bin/svelte-check', '--threshold', 'error');
tool('eslint/bin/eslint.js', '.');
tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');

// `npm run check`: types, lint and format.
import { join } from 'node:path';
import { install, nodePath, root, run } from './ready.js';

install();
const tool = (path, ...args) => run(nodePath(), [join(root, 'node_modules', path), ...args]);
tool('@inlang/paraglide-js/bin/run.js', 'compile', '--project', './project.inlang', '--outdir', './src/lib/paraglide', '--silent');
tool('@sveltejs/kit/svelte-kit.js', 'sync');
tool('svelte-check/bin/svelte-check', '--threshold', 'error');
tool('eslint/bin/eslint.js', '.');
tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');

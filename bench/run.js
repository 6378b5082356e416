// `npm run bench [-- R1 W1 …] [-- --quick]`: the measurements of the README. Runs on any Node that npm runs on.
import { join } from 'node:path';
import { install, nodePath, root, run } from '../scripts/ready.js';

install();
const { ensureChromium } = await import('../scripts/browser.js');
run(nodePath(), [join(root, 'bench', 'bench.ts'), ...process.argv.slice(2)], { CHROMIUM: ensureChromium() });

// `npm run backup` and `npm run restore`: gets ready, then lets copy.ts do it.
import { install, nodePath, run } from './ready.js';

install();
run(nodePath(), ['scripts/copy.ts', ...process.argv.slice(2)]);

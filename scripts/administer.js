// `npm run school -- <verb>`: gets ready, then lets school.ts do it.
import { build, install, nodePath, run } from './ready.js';

install();
build();
run(nodePath(), ['scripts/school.ts', ...process.argv.slice(2)]);

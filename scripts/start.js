// `npm start`: installs, builds when needed, and serves.
import { spawn } from 'node:child_process';
import { build, install, nodePath, root, surroundings } from './ready.js';

install();
build();
const server = spawn(nodePath(), ['server.js'], { cwd: root, stdio: 'inherit', env: surroundings() });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

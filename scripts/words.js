// Compiles the messages without a build. Runs on the project's own Node.
import { compile } from '@inlang/paraglide-js';
import { paraglide } from '../paraglide.config.js';

await compile(paraglide);

/** `npm run next:build`: builds the pages, whether they need it or not. */
import { declareMode } from '../config.ts';
import { buildPages } from './page-build.ts';

declareMode('readers');
const { succeeded, output } = await buildPages();
process.stdout.write(output);
process.exitCode = succeeded ? 0 : 1;

/**
 * Begins `main.ts`. What Node has compiled is kept from here on, so that a short command does not wait for it; a file of
 * TypeScript would load the compiler before it could say so.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./main.ts');

/**
 * Begins `main.ts`. What Node has compiled is kept from here on, so that a short command does not wait for it; a file of
 * TypeScript would load the compiler before it could say so.
 */
import * as nodeModule from 'node:module';

/** Older ones do not run TypeScript. The dev dependency `node` brings a newer one, which npm's scripts use. */
const NODE_MIN = 24;
if (Number(process.versions.node.split('.')[0]) < NODE_MIN) {
  console.error(
    `Unexpected Node ${process.versions.node}, expected ${String(NODE_MIN)} or later. Run "npm run -s stemma -- …": npm uses the Node that the project brings.`,
  );
  process.exit(2);
}
nodeModule.enableCompileCache();
await import('./main.ts');

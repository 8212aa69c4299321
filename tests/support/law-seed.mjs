/**
 * From which number `npm test` draws the cases of its laws: one for each commit, so that what a run found, another run of the same
 * commit finds again, and the next commit tries other cases. `STEMMA_LAW_SEED` overrides it: a number, or `random`; without git it
 * is random too.
 */
import { spawnSync } from 'node:child_process';

/** @returns {string} a whole number of 32 bits, or nothing where each run should draw its own */
export function lawSeed() {
  const wanted = process.env['STEMMA_LAW_SEED'];
  if (wanted !== undefined) return wanted === 'random' ? '' : wanted;
  const { stdout, status } = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { encoding: 'utf8' });
  return status === 0 ? String(Number.parseInt(stdout.slice(0, 8), 16) | 0) : '';
}

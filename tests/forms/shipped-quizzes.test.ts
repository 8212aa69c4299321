import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { assembled, expectBlueprintHeld, expectKeysBalanced, itemsOf } from '../support/form-laws.ts';

const SEEDS = Array.from({ length: 1_000 }, (_, seed) => `seed ${String(seed)}`);

describe('a form of the bank of this repository', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { bank } = compileBank(readContent(root).files);
  const quizzes = bank.quizzes.map((one) => [one.id, one] as const);

  test.each(quizzes)('holds the blueprint of %s for a thousand seeds', (_, own) => {
    const { items: real, traits: known } = bank;
    for (const seed of SEEDS) {
      const form = assembled({ quiz: own, items: real, traits: known, seed });
      const chosen = itemsOf(form, real);
      expectBlueprintHeld(chosen, { quiz: own, items: real, traits: known });
      expectKeysBalanced(form, chosen);
    }
  });
});

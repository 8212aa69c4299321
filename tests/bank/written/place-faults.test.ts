/** Of several faults those are told that others follow from; an error is among them whenever there is one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ItemFault } from '#lib/bank/item-fault.ts';
import { placeFaults } from '#lib/bank/written/place-faults.ts';
import type { Place } from '#lib/base/diagnostic.ts';
import { madeItem } from '../made-item.ts';
import { kb } from './zelvolin.ts';

const at = (line: number): Place => ({ file: 'quiz.md', line, column: 1, endLine: line, endColumn: 2 });
const item = madeItem('item', [{ text: 'right', key: true }, { text: 'wrong' }]);
const places = { stem: at(1), facts: at(2), options: {}, rationales: {} };

const fault = (code: string, severity: ItemFault['severity'], message: string): ItemFault => ({
  code,
  severity,
  message,
  why: 'It is.',
  help: 'Mend it.',
  where: 'stem',
});
const told = (faults: readonly ItemFault[]) => placeFaults(faults, item, places, kb);

const KNOWN = [
  ['rules/missing-qualifier', 'Unexpected stem'],
  ['rules/negative-stem', 'Unexpected stem'],
  ['rules/unfocused-stem', 'Unexpected stem from here'],
  ['rules/key-count', 'Unexpected keys'],
  ['proof/declaration-differs', 'Unexpected declaration of it'],
  ['proof/declaration-differs', 'Unexpected stem, expected a question mark at its end'],
  ['proof/key-not-entailed', 'Unexpected key'],
  ['proof/second-key', 'Unexpected option'],
  ['proof/wrong-certificate', 'Unexpected certificate'],
  ['proof/stem-not-understood', 'Unexpected stem'],
  ['proof/no-rationale', 'Unexpected option'],
  ['proof/altered-question', 'Unexpected question'],
] as const;

test('what follows from what leaves no refusal without an error', () => {
  const anyFault = fc
    .tuple(fc.constantFrom(...KNOWN), fc.constantFrom('error' as const, 'warning' as const))
    .map(([[code, message], severity]) => fault(code, severity, message));
  fc.assert(
    fc.property(fc.array(anyFault, { minLength: 1, maxLength: 5 }), (faults) => {
      const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';
      expect(told(faults).some(isError)).toBe(faults.some(isError));
    }),
    { numRuns: 2000 },
  );
});

test('what follows from a wrong key is not told besides', () => {
  const key = fault('proof/key-not-entailed', 'error', 'Unexpected key');
  const declared = fault('proof/declaration-differs', 'error', 'Unexpected declaration of it');
  expect(told([key, declared]).map(({ code }) => code)).toEqual(['proof/key-not-entailed']);
});

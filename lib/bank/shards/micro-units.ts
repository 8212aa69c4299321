import type { Diagnostic } from '#lib/base/diagnostic.ts';

/** Micrograms with either of the two signs, which look the same and are both refused. */
const MICRO = /(?<!\p{L})[µμ]g\b/u;
const OF_LETTERS = 'proof/odd-letters';
const OF_NOTATION = 'rules/error-prone-notation';
const HELP = 'Write "mcg" in place of "µg": 5 mcg. It is misread as mg, a thousand times as much.';

/**
 * The findings of items, those of a sign for micrograms once for each line that has it: several items show the same words, and are refused
 * both for the sign and for its being no plain letter, neither of which says that another sign of the same look would not help.
 */
export function microUnitsOnce(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const ofMicro = found.filter(
    ({ code, message }) => (code === OF_LETTERS || code === OF_NOTATION) && MICRO.test(message),
  );
  if (ofMicro.length === 0) return found;
  const byLine = Map.groupBy(ofMicro, ({ place: { file, line } }) => `${file}:${String(line)}`);
  const kept = new Set(
    [...byLine.values()].flatMap((some) => some.find(({ code }) => code === OF_NOTATION) ?? some[0] ?? []),
  );
  const all = new Set(ofMicro);
  return found.flatMap((one) => {
    if (!all.has(one)) return [one];
    return kept.has(one) ? [{ ...one, help: HELP }] : [];
  });
}

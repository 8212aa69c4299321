// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { gradeHere } from '#app/_ui/attempt/grade.client.tsx';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { feedbackFor } from '#lib/forms/feedback.ts';
import { orderOptions } from '#lib/forms/order-options.ts';
import { practiceKey } from '#lib/forms/practice-key.ts';
import { fromHandles, toPublicItem } from '#lib/forms/public-item.ts';
import type { Item } from '#lib/items/item.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import type { PublicItem } from '#lib/items/view.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin', import.meta.url));
const { bank } = compileBank(readContent(ROOT).files);
const SECRET = 'a secret';

/** Any answer that a browser might send to an item, each part answered or not. */
function picksFor(item: PublicItem): fc.Arbitrary<Record<string, string[]>> {
  const parts = item.parts.map(({ handle, options, picks, unit }) => {
    const typed = fc.constantFrom('5', ' 300 mg', '0.5', '1,200', 'about 40 %').map((text) => [text]);
    const handles = options.map((option) => option.handle);
    const chosen = fc.subarray(handles, { maxLength: Math.min(picks, handles.length) });
    return [handle, unit === undefined ? chosen : typed] as const;
  });
  return fc.record(Object.fromEntries(parts));
}

describe.each(kinds.map((kind) => [kind.id, kind] as const))('practice of the kind %s', (id, kind) => {
  const items = bank.items.filter((item) => item.kind === id);

  test('is graded in the browser exactly as on the server', () => {
    expect(items.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(
        fc.constantFrom(...items).chain((item: Item) => {
          const optionOrder = orderOptions([item], 'seed')[0] ?? [];
          const entry = { position: 0, itemId: item.id, revision: item.revision, optionOrder };
          const shown = toPublicItem(item, entry, SECRET, kind);
          return picksFor(shown).map((picks) => ({ item, entry, shown, picks }));
        }),
        ({ item, entry, shown, picks }) => {
          const response = fromHandles(item, entry, SECRET, picks, kind);
          fc.pre(response.ok);
          const score = kind.score(item, response.value);
          const source = { item, entry, attemptSecret: SECRET, evidence: [] };
          const told = feedbackFor({ ...source, response: response.value, score });
          expect(gradeHere(shown, practiceKey(source), picks)).toEqual(told);
        },
      ),
    );
  });

  test('sends nothing readable with the key', () => {
    for (const item of items) {
      const optionOrder = orderOptions([item], 'seed')[0] ?? [];
      const entry = { position: 0, itemId: item.id, revision: item.revision, optionOrder };
      const key = JSON.stringify(practiceKey({ item, entry, attemptSecret: SECRET, evidence: [] }));
      for (const secret of [item.id, item.revision, ...item.facts]) expect(key).not.toContain(secret);
    }
  });
});

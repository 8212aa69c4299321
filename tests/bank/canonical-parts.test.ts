import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, type Json } from '#lib/base/canonical-json.ts';
import { canonicalList, canonicalObject, canonicalPart } from '#lib/bank/canonical-parts.ts';

const parts = fc.dictionary(
  fc.string(),
  fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { noNullPrototype: true })),
  { noNullPrototype: true },
);

it('what is put together of canonical parts is canonical JSON, also a second time', () => {
  fc.assert(
    fc.property(parts, fc.string(), (lists, text) => {
      const whole = canonicalJson({ lists, text });
      const putTogether = () =>
        canonicalObject({
          text: JSON.stringify(text),
          lists: canonicalObject(
            Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, canonicalList(list)])),
          ),
        });
      expect(putTogether()).toBe(whole);
      expect(putTogether()).toBe(whole);
      expect(canonicalPart(lists)).toBe(canonicalJson(lists as Json));
    }),
  );
});

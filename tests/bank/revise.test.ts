import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, type Json } from '#lib/base/canonical-json.ts';
import { revisedText } from '#lib/bank/revise.ts';

/** Ids that an object would put into another order, and signs that JSON escapes. */
const name = fc.oneof(fc.constantFrom('10', '9', 'a/b/c', '"', '\ud800', '__proto__'), fc.string());
const option = fc.record(
  {
    id: name,
    text: name,
    key: fc.boolean(),
    rationale: name,
    proof: fc.option(fc.record({ kind: name, facts: fc.array(name) }), { nil: undefined }),
  },
  { requiredKeys: ['id', 'text', 'key', 'rationale'] },
);
const entry = fc.record({
  unit: name,
  lowest: name,
  highest: name,
  units: fc.array(fc.record({ name, factor: name })),
});
const part = fc.record(
  { id: name, text: name, options: fc.array(option, { maxLength: 3 }), entry },
  { requiredKeys: ['id', 'text', 'options'] },
);
const item = fc.record(
  {
    kind: name,
    stem: name,
    options: fc.array(option, { maxLength: 3 }),
    facts: fc.array(name),
    parts: fc.option(fc.array(part, { maxLength: 3 }), { nil: undefined }),
  },
  { requiredKeys: ['kind', 'stem', 'options', 'facts'] },
);

it('hashes the canonical JSON of what the item asks, tells and rests on, whatever it holds', () => {
  fc.assert(
    fc.property(item, fc.dictionary(name, name), (one, facts) => {
      const options = (list: typeof one.options): Json =>
        list.map(({ proof, ...rest }) => ({ ...rest, proof: proof ?? null }));
      const parts = one.parts?.map((each) => ({ ...each, options: options(each.options) }));
      const whole = {
        kind: one.kind,
        stem: one.stem,
        options: options(one.options),
        parts,
        facts,
        locale: 'en',
      };
      expect(revisedText(one, facts)).toBe(canonicalJson(whole));
    }),
  );
});

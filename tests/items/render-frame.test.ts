import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceCase } from '#lib/base/words.ts';
import { renderFrame, type FrameFilling } from '#lib/items/phrase/render-frame.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';

/** As the grammar of frames says it: slots are filled, then forms agree wherever they stand, then what is not said comes in front. */
function byGrammar(frame: string, filling: FrameFilling, kb: KnowledgeBase): string | undefined {
  const gaps: string[] = [];
  const country = filling.qualifiers['country'] === undefined ? undefined : 'in the United States';
  const named = (name: string) =>
    kb.concepts.get((name === 'object' ? filling.object : filling.subject) ?? '');
  const slotted = frame.replace(/\{([a-z0-9-]+)(?::([a-z]+))?\}/gu, (_slot, name: string, form?: string) => {
    const concept = named(name);
    const article = form === 'bare' || concept?.article !== 'the' ? '' : 'the ';
    const isSide = name === 'subject' || name === 'object';
    const side = isSide && concept ? `${article}${concept.label}` : undefined;
    const words = name === 'country' ? country : side;
    if (words === undefined) gaps.push(name);
    return words ?? '';
  });
  if (gaps.length > 0) return undefined;
  const agreeing = slotted.replace(
    /\[([^[\]|]+)\|([^[\]|:]+)(?::(subject|object))?\]/gu,
    (_form, one: string, many: string, side?: string) =>
      named(side ?? 'subject')?.number === 'plural' ? many : one,
  );
  return sentenceCase(
    `${country === undefined || frame.includes('{country}') ? '' : `${country}, `}${agreeing}`,
  );
}

const label = fc.constantFrom(
  'tablets',
  'pH',
  'a [is|are] b',
  'salt [sic]',
  'x | y]',
  '[',
  '{object}',
  'is|are]',
);
const concept = fc.record({
  label,
  article: fc.constantFrom('the' as const, 'none' as const),
  number: fc.constantFrom('singular' as const, 'plural' as const),
});
const frame = fc
  .array(
    fc.constantFrom(
      '{subject}',
      '{object:bare}',
      '{country}',
      '[is|are]',
      '[was|were:object]',
      '[{subject}|b]',
      '[a|b:neither]',
      ' ',
      'used',
      '[',
      ']',
      '|',
      '{',
      '}',
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((pieces) => pieces.join(''));

test('a frame taken apart gives the sentence that filling it as a whole gives, whatever stands in names and around slots', () => {
  fc.assert(
    fc.property(frame, concept, concept, fc.boolean(), fc.boolean(), (words, s, o, hasObject, isLimited) => {
      const kb = buildKnowledgeBase({
        concepts: { s, o },
        qualifiers: { country: { us: 'in the United States' } },
      });
      const filling = {
        subject: 's',
        ...(hasObject ? { object: 'o' } : {}),
        qualifiers: isLimited ? { country: 'us' } : {},
      };
      expect(renderFrame(words, filling, kb)).toBe(byGrammar(words, filling, kb));
    }),
    { numRuns: 2000 },
  );
});

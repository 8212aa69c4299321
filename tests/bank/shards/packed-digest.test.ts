import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestLesson, type LessonDigest } from '#lib/bank/shards/lesson-digest.ts';
import { openDigest, packDigest } from '#lib/bank/shards/packed-digest.ts';
import { readContentFile } from '#lib/content/parse-content.ts';
import { shippedFiles } from '#tests/support/shipped.ts';

const few = (...values: readonly string[]) => fc.constantFrom(...values);
const word = fc.oneof(few('a', 'b', ''), fc.string());
const qualifiers = fc.dictionary(few('route', 'dose'), few('oral', 'high'), { noNullPrototype: true });
const digests: fc.Arbitrary<LessonDigest> = fc.record({
  course: word,
  lesson: word,
  ids: fc.array(word),
  claims: fc.array(
    fc.record({
      relation: few('r', 's'),
      subject: few('x', 'y'),
      object: word,
      isLink: fc.boolean(),
      qualifiers,
    }),
  ),
  avoids: fc.array(word),
  reasons: fc.array(fc.tuple(few('r|x', 's|y'), word)),
  rates: fc.array(word),
  amounts: fc.array(word),
  cites: fc.array(word),
});

it('a digest comes out of its packed form as it went in', () => {
  fc.assert(
    fc.property(digests, (digest) => {
      expect(openDigest(packDigest(digest))).toEqual(digest);
    }),
  );
});

it('is plain JSON, and a good deal less of it, for the shipped lessons', () => {
  const shipped = shippedFiles().flatMap((file) => {
    const part = readContentFile(file);
    return part.kind === 'lesson' && part.lesson !== undefined ? [digestLesson(part.lesson)] : [];
  });
  expect(shipped.length).toBeGreaterThan(0);
  for (const digest of shipped) {
    const text = JSON.stringify(packDigest(digest));
    expect(openDigest(JSON.parse(text) as ReturnType<typeof packDigest>)).toEqual(digest);
    expect(text.length).toBeLessThan(0.75 * JSON.stringify(digest).length);
  }
});

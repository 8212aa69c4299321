/** The taught sentences beside an answer: each once, in their order, with every source that one of them rests on. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceViews } from '#lib/shell/usecases/shown-item.ts';

const word = fc.constantFrom('one', 'two', 'three');
const kept = fc.record({
  fact: word.map((id) => `course/lesson/${id}`),
  course: fc.constant('course'),
  lesson: word,
  lessonTitle: fc.constant('A lesson'),
  anchor: fc.constantFrom('e-00000001', 'e-00000002'),
  sentence: word,
  citations: fc.array(word, { minLength: 1, maxLength: 2 }),
  toVerify: fc.boolean(),
});

test('a sentence that several facts rest on is shown once, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(kept, { maxLength: 12 }), (evidence) => {
      const shown = evidenceViews(evidence).map(({ sentence, href, citations, toVerify }) =>
        JSON.stringify([href.replace(/#.*$/u, ''), sentence, citations, toVerify]),
      );
      const wanted = evidence.map(({ course, lesson, sentence, citations, toVerify }) =>
        JSON.stringify([`/courses/${course}/${lesson}`, sentence, citations, toVerify]),
      );
      expect(shown).toEqual([...new Set(wanted)]);
    }),
  );
});

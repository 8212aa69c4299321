/** Names that are nowhere defined: one by one while they are few, and one finding for a file that is gone. */
import { describe, expect, it } from 'vitest';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { knowledgeCodes } from '#lib/knowledge/codes.ts';
import { hasUnknownNames, withLostWords } from '#lib/knowledge/lost-words.ts';

const place = (line: number) => ({ file: 'content/a/b.md', line, column: 1, endLine: line, endColumn: 2 });
const unknown = (name: string, line: number): Diagnostic =>
  diagnose(knowledgeCodes.unknownConcept, place(line), `Unexpected concept "${name}". There is none yet.`);
const many = (count: number): readonly Diagnostic[] =>
  Array.from({ length: count }, (_, at) => unknown(`name-${String(at)}`, at + 1));
const other = diagnose(knowledgeCodes.cyclicIsA, place(99), 'Unexpected cycle: "moss" is wider than itself');

describe('names that nothing defines', () => {
  it('are told of one by one while they are few', () => {
    expect(withLostWords([...many(12), other], [])).toEqual([...many(12), other]);
  });

  it('are told of as one when they are many, and nothing else is', () => {
    const [first, ...others] = withLostWords([other, ...many(13), ...many(13)], []);
    expect(others).toEqual([other]);
    expect(first?.place.line).toBe(1);
    expect(first?.message).toContain(
      'expected 13 names that no file of content/vocabulary/ defines: "name-0", ',
    );
  });

  it('are told of by each file that is gone', () => {
    const gone = [{ path: 'content/vocabulary/b.yaml', ids: new Set(['name-1', 'name-2']) }];
    expect(withLostWords(many(3), gone).map(({ message }) => message)).toEqual([
      'Unexpected concept "name-0". There is none yet.',
      'Unexpected gap where content/vocabulary/b.yaml was, expected the 2 names that it defined: "name-1", "name-2"',
    ]);
  });

  it('are no others: a frame with a slip stands for itself', () => {
    const frame = diagnose(
      knowledgeCodes.badFrame,
      place(1),
      'Unexpected phrasing: expected {object} once, found it 0 times',
    );
    expect(hasUnknownNames([frame, other])).toBe(false);
    expect(hasUnknownNames(many(1))).toBe(true);
  });

  it('of a qualifier are told of at facts, and not at each frame that has it', () => {
    const fact = diagnose(
      knowledgeCodes.unknownQualifier,
      place(1),
      'Unexpected qualifier "people". There is none yet.',
    );
    const frame = diagnose(
      knowledgeCodes.badFrame,
      place(2),
      'Unexpected phrasing: {people:noun}: there is no such slot. Known: subject.',
    );
    expect(withLostWords([fact, frame], [])).toEqual([fact]);
    expect(withLostWords([frame], [])).toEqual([frame]);
  });
});

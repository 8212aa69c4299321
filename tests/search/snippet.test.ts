import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markTerms, snippetOf, type Piece } from '#lib/search/find/snippet.ts';
import { termsOf, wordsOf } from '#lib/search/find/words.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 600 });
const prose = fc
  .array(fc.constantFrom('tremor', 'dose', 'alpha-2-delta', 'a', '2', 'naïve', '\n', 'kidney,'), {
    maxLength: 120,
  })
  .map((parts) => parts.join(' '));
const eitherText = fc.oneof(anyText, prose);
const terms = fc.oneof(
  eitherText.map((text) => new Set(termsOf(text))),
  fc.constant(new Set(['alpha', '2', 'delta'])),
);

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const shown = (text: string, wanted: readonly string[]): string =>
  markTerms(text, new Set(wanted))
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');

describe('words', () => {
  test('stand in the text where they say, in order', () => {
    fc.assert(
      fc.property(eitherText, (text) => {
        const words = wordsOf(text);
        words.forEach(({ from, to, term }, index) => {
          expect(from).toBeGreaterThanOrEqual(words[index - 1]?.to ?? 0);
          expect(termsOf(text.slice(from, to))).toEqual([term]);
        });
      }),
    );
  });
});

describe('a snippet', () => {
  test('holds nothing but text of the document, and not much of it', () => {
    fc.assert(
      fc.property(eitherText, terms, (text, wanted) => {
        const { pieces, isCutBefore, isCutAfter } = snippetOf(text, wanted);
        const line = joined(pieces);
        expect(text).toContain(line);
        expect(line).not.toContain('\n');
        expect(line.length).toBeLessThanOrEqual(180);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
        if (!isCutBefore && !isCutAfter) expect(text.split('\n')).toContain(line);
      }),
    );
  });

  test('marks words that were found, and no others', () => {
    fc.assert(
      fc.property(eitherText, terms, (text, wanted) => {
        const pieces = markTerms(text, wanted);
        expect(joined(pieces)).toBe(text);
        for (const { text: part } of pieces.filter(({ isMatch }) => isMatch))
          expect(termsOf(part).every((term) => wanted.has(term))).toBe(true);
      }),
    );
  });

  test('shows the line that has most of the words', () => {
    const { pieces } = snippetOf('a tremor\nthe dose in tremor\na dose', new Set(['tremor', 'dose']));
    expect(joined(pieces)).toBe('the dose in tremor');
  });

  test('shows the match of a long line, cut at words', () => {
    const line = `${'word '.repeat(80)}tremor${' word'.repeat(80)}`;
    const { pieces, isCutBefore, isCutAfter } = snippetOf(line, new Set(['tremor']));
    expect([isCutBefore, isCutAfter]).toEqual([true, true]);
    expect(joined(pieces)).toMatch(/^word .* tremor .* word$/u);
  });

  test('marks what a hyphen joins as one, and a lone digit not at all', () => {
    expect(shown('types 1 and 2 of alpha-2-delta', ['alpha', '2', 'delta'])).toBe(
      'types 1 and 2 of [alpha-2-delta]',
    );
    expect(shown('types 1 and 2', ['2'])).toBe('types 1 and [2]');
  });
});

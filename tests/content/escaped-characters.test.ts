import { describe, expect, it } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { files, lessons } from '../shell/compile/small-root.ts';

const [path = ''] = lessons;
const VOCABULARY = 'content/vocabulary/shared.yaml';

function told(file: string, change: (text: string) => string): readonly (readonly [string, string])[] {
  const changed = files.map((one) => (one.path === file ? { ...one, text: change(one.text) } : one));
  expect(changed).not.toEqual(files);
  return parseContent(changed)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, place, message }) => {
      const line = changed.find(({ path: of }) => of === place.file)?.text.split('\n')[place.line - 1] ?? '';
      return [`${code} ${message}`, line.slice(place.column - 1, place.endColumn - 1)];
    });
}

describe('a character that no text should hold', () => {
  it.each([
    ['\\u202e', 'U+202E'],
    ['\\0', 'U+0000 (NUL)'],
    ['\\ud800', 'U+D800'],
    ['\\uFEFF', 'U+FEFF (byte order mark)'],
  ])('is told of where a field has it as an escape: %s', (escape, name) => {
    const title = `"How ${escape} it works"`;
    expect(told(path, (text) => text.replace(/^title: .*$/mu, `title: ${title}`))).toEqual([
      [`content/invalid-character Unexpected character ${name}, expected text`, title],
    ]);
    const label = `"trem${escape}or"`;
    expect(told(VOCABULARY, (text) => text.replace('label: tremor', `label: ${label}`))).toEqual([
      [`content/invalid-character Unexpected character ${name}, expected text`, label],
    ]);
  });

  it('is told of where a body has it as an entity, and stands as it is written in code', () => {
    const with_ = (more: string) => told(path, (text) => `${text}\n${more}\n`);
    expect(with_('See &#x202e;this and &#8203;that.')).toEqual([
      ['content/invalid-character Unexpected character U+202E, expected text', '&#x202e;'],
      ['content/invalid-character Unexpected character U+200B (zero-width space), expected text', '&#8203;'],
    ]);
    expect(with_('A soft&shy;hyphen.')).toEqual([
      ['content/invalid-character Unexpected character U+00AD (soft hyphen), expected text', '&shy;'],
    ]);
    expect(with_('Nothing: &#0;.')).toEqual([
      [
        'content/invalid-character Unexpected character U+FFFD (sign of a broken encoding), expected text',
        '&#0;',
      ],
    ]);
    expect(with_('See `&#x202e;` and &#233; &amp; so on.')).toEqual([]);
  });
});

it('lists of which each stands two blanks further in are too deep, however few marks a line has', () => {
  const nested = (depth: number): string =>
    Array.from({ length: depth }, (_none, at) => `${'  '.repeat(at)}- line ${String(at)}`).join('\n');
  const codes = (depth: number) =>
    told(path, (text) => `${text}\n${nested(depth)}\n`).map(([code]) => code.split(' ')[0]);
  expect(codes(12)).toEqual([]);
  expect(codes(40)).toContain('content/too-deep');
});

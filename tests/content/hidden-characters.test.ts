/** Characters that nobody sees, and files that are no text: each told of once, at its place. */
import { describe, expect, it } from 'vitest';
import { fixFile } from '#lib/content/fix/fix-file.ts';
import { parseContent, readContentFile } from '#lib/content/parse-content.ts';
import { damaged, LESSON, soundFile } from './sound-lesson.ts';

const sound = soundFile(LESSON).text;
const told = (text: string) => readContentFile({ path: LESSON, text }).diagnostics;

describe('a character that nobody sees', () => {
  it.each([
    ['\u200B', 'U+200B (zero-width space)'],
    ['\u200E', 'U+200E (left-to-right mark)'],
    ['\u200F', 'U+200F (right-to-left mark)'],
    ['\u00AD', 'U+00AD (soft hyphen)'],
    ['\u2060', 'U+2060 (word joiner)'],
    ['\uFEFF', 'U+FEFF (byte order mark)'],
    ['\u202E', 'U+202E'],
  ])('%j is told of at its place alone, and deleted', (character, name) => {
    const file = damaged('relation: binds', `relation: bi${character}nds`);
    const [fault, ...others] = told(file.text);
    expect(fault).toMatchObject({
      code: 'content/invalid-character',
      message: `Unexpected character ${name}, expected text`,
      place: { line: 12, column: 17, endColumn: 18 },
    });
    expect(others).toEqual([]);
    expect(fixFile(file).file.text).toBe(sound);
  });

  it('does not shift the place of what stands behind it', () => {
    const { text } = damaged('relation: binds', 'rel\u00ADation: b\u200B\u200Binds!');
    const faults = told(text).filter(({ code }) => code !== 'content/invalid-character');
    expect(faults).toMatchObject([{ place: { line: 12, column: 16, endLine: 12, endColumn: 24 } }]);
  });

  it('may be a byte order mark at the start, or a joiner of letters or emoji', () => {
    expect(told(`\uFEFF${sound}`)).toEqual([]);
    expect(told(`${sound}\nA \u{1F468}\u200D\u{2695}\uFE0F and \u0645\u06CC\u200C\u062E.\n`)).toEqual([]);
  });
});

describe('a file of many such characters', () => {
  it('is told of once, and mended at once', () => {
    const text = sound.replaceAll('e', 'e\u00AD');
    const faults = told(text);
    expect(faults.map(({ code }) => code)).toEqual(['content/invalid-character']);
    expect(faults[0]?.message).toMatch(
      /^Unexpected \d+ characters .*first U\+00AD \(soft hyphen\), expected text$/u,
    );
    expect(fixFile({ path: LESSON, text }).file.text).toBe(sound);
  });

  it('is told to be UTF-16 when every second one is NUL, and of nothing else', () => {
    const text = sound.replace(/(?=.)/gsu, '\u0000');
    const faults = told(text);
    expect(faults.map(({ code }) => code)).toEqual(['content/invalid-character']);
    expect(faults[0]?.help).toBe('The file seems to be saved as UTF-16: save it as UTF-8.');
    expect(fixFile({ path: LESSON, text }).made).toEqual([]);
    expect(fixFile({ path: LESSON, text: text.trimEnd() }).made).toEqual([]);
    expect(parseContent([{ path: LESSON, text }]).lessons).toEqual([]);
  });
});

describe('a value that only looks right', () => {
  it.each([
    ['relation: binds', 'relation: binds\u00A0', 'It holds U+00A0 (no-break space): '],
    ['relation: binds', 'relation: b\u0456nds', 'Its "\u0456" is U+0456, a Cyrillic letter: '],
    ['relation: binds', 'relati\u03BFn: binds', 'Its "\u03BF" is U+03BF, a Greek letter: '],
    ['relation: binds', 'relation: bi\u200Cnds', 'It holds U+200C (zero-width non-joiner), '],
    ['id: binds-subunit', 'id: binds\u2011subunit', 'It holds U+2011 (non-breaking hyphen): '],
  ])('%s is told of by the name of its character', (from, to, start) => {
    const [fault, ...others] = told(damaged(from, to).text);
    expect(fault?.help.startsWith(start)).toBe(true);
    expect(others).toEqual([]);
  });

  it('is not taken for a list cut by a comma', () => {
    const words = 'organ: { label:\u00A0organ, plural: organs }';
    const { diagnostics } = parseContent([
      { path: 'content/vocabulary/a.yaml', text: `kinds:\n  ${words}\n` },
    ]);
    const help = diagnostics.find(({ code }) => code === 'content/unknown-field')?.help;
    expect(help).toContain('U+00A0 (no-break space)');
  });
});

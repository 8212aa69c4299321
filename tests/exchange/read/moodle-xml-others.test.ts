import { describe, expect, it } from 'vitest';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';

/** As Moodle and people write them. */
describe('the reader of Moodle XML, questions of others', () => {
  const quiz = (type: string, inner: string, text = '&lt;p&gt;Say.&lt;/p&gt;'): string =>
    `<quiz><question type="${type}"><questiontext format="html"><text>${text}</text></questiontext>${inner}</question></quiz>`;
  const only = (text: string) => {
    const { composites, diagnostics } = readMoodleXml('bank', text);
    return { ...composites[0], codes: diagnostics.map(({ code }) => code) };
  };
  const keysOf = ({ parts }: ReturnType<typeof only>) =>
    parts?.map(({ text, options }) => [
      text,
      options.filter(({ key }) => key).map((one) => one.text),
      options.length,
    ]);

  it('true or false', () => {
    const answer = (fraction: string, text: string): string =>
      `<answer fraction="${fraction}"><text>${text}</text><feedback><text>Why ${text}</text></feedback></answer>`;
    const found = only(quiz('truefalse', answer('0', 'true') + answer('100', 'false')));
    expect([keysOf(found), found.codes, found.stem]).toEqual([[['', ['False'], 2]], [], 'Say.']);
    expect(found.parts?.[0]?.options.map(({ feedback }) => feedback)).toEqual(['Why true', 'Why false']);
    expect(only(quiz('truefalse', answer('100', 'yes') + answer('0', 'no'))).codes).toContain(
      'exchange/bad-value',
    );
    expect(only(quiz('truefalse', answer('0', 'true') + answer('0', 'false'))).codes).toEqual([
      'exchange/no-key',
    ]);
  });

  it('a sentence with several short names of gaps, a number among them', () => {
    const text =
      'It binds the {1:MC:=alpha#yes~beta} gate. A dose is {2:NM:=300:0.5#so~%50%310:5} mg, and {:MCV:%100%one~two} a day.';
    const found = only(quiz('cloze', '', text));
    expect(keysOf(found)).toEqual([
      ['It binds the ____ gate.', ['alpha'], 2],
      ['A dose is ____', ['300'], 1],
      ['mg, and ____ a day.', ['one'], 2],
    ]);
    expect(found.parts?.[1]?.entry).toEqual({ lowest: '299.5', highest: '300.5', unit: '', units: [] });
    expect(found.notes).toEqual(['From 305 to 315 gave 50 per cent of the mark']);
    expect(found.stem).toBe('It binds the ____ gate. A dose is ____ mg, and ____ a day.');
  });

  it('words to be typed into a gap are refused with the reason, at the gap', () => {
    const { leftOut, diagnostics } = readMoodleXml(
      'bank',
      quiz('cloze', '', 'It is {1:SHORTANSWER:=amber}.'),
    );
    expect(leftOut).toHaveLength(1);
    expect(
      diagnostics.map(({ code, place, message }) => [code, place.column, /prove/u.test(message)]),
    ).toEqual([['exchange/unsupported-kind', quiz('cloze', '', 'It is ').indexOf('</text>') + 1, true]]);
  });

  it('words that are chosen or dragged into a text, by groups', () => {
    const choices = ['alpha', 'beta', 'one', 'two'].map(
      (text, index) => `<dragbox><text>${text}</text><group>${index < 2 ? '1' : '2'}</group></dragbox>`,
    );
    const found = only(quiz('ddwtos', choices.join(''), 'It binds [[2]]. It is taken [[3]] a day.'));
    expect(keysOf(found)).toEqual([
      ['It binds ____.', ['beta'], 2],
      ['It is taken ____ a day.', ['one'], 2],
    ]);
    expect(only(quiz('gapselect', choices.join(''), 'It binds [[5]].')).codes).toEqual([
      'exchange/cloze-syntax',
    ]);
  });

  it('units that may be typed, and a number with two right ranges', () => {
    const answer = (value: string, tolerance = '0'): string =>
      `<answer fraction="100"><text>${value}</text><tolerance>${tolerance}</tolerance></answer>`;
    const units = [
      ['1', 'mg'],
      ['0.001', 'g'],
      ['3', 'pinch'],
    ].map(
      ([multiplier, name]) =>
        `<unit><multiplier>${multiplier ?? ''}</multiplier><unit_name>${name ?? ''}</unit_name></unit>`,
    );
    const found = only(quiz('numerical', `${answer('.5', '0.25')}<units>${units.join('')}</units>`));
    expect(found.parts?.[0]?.entry).toEqual({
      lowest: '0.25',
      highest: '0.75',
      unit: 'mg',
      units: [
        { name: 'mg', factor: '1' },
        { name: 'g', factor: '1000' },
      ],
    });
    expect(found.notes).toEqual(['Unit pinch with the multiplier 3']);
    expect(only(quiz('numerical', answer('5') + answer('10'))).codes).toEqual(['exchange/unsupported-kind']);
  });

  it('an order without fractions is that of the file', () => {
    const steps = ['Wash', 'Dry', 'Fold'].map((text) => `<answer><text>${text}</text></answer>`);
    expect(keysOf(only(quiz('ordering', steps.join(''))))).toEqual([
      ['1', ['Wash'], 3],
      ['2', ['Dry'], 3],
      ['3', ['Fold'], 3],
    ]);
  });
});

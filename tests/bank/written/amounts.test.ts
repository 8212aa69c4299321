/** Amounts as options of items written by hand: never guessed, and no words around them. */
import { describe, expect, test } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { writeItem, type WritableItem } from '#lib/content/written/write-item.ts';
import { parseDecimal } from '#lib/base/decimal.ts';
import { applyFixes } from '#lib/base/apply-fixes.ts';
import { unnamedAmount } from '#lib/items/written/unnamed-amount.ts';
import { quantityId, toQuantity } from '#lib/knowledge/quantity.ts';
import { unitOf } from '#lib/knowledge/units.ts';
import { faults, judged, kb, quizFile } from './zelvolin.ts';

const DOSE: WritableItem = {
  id: 'dose',
  stem: 'What is the starting dose of zelvolin? Enter a number (mg).',
  facts: ['starting-dose'],
  isDraft: false,
  options: [
    { text: '2 mg', key: false },
    { text: '20 mg', key: true },
    { text: '200 mg', key: false },
  ],
};

describe('an instruction to type a number', () => {
  test('is read as learners are shown it', () => {
    expect(faults(writeItem(DOSE))).toEqual([]);
  });

  test.each([
    'Enter a number (mg), rounded to the nearest whole number.',
    'Enter a number in mg.',
    'Enter the number of mg',
    '(Round to the nearest tenth.)',
    'Type how many milligrams.',
  ])('is told of where it stands in other words: "%s"', (words) => {
    const { diagnostics, items } = judged(writeItem(DOSE).replace('Enter a number (mg).', words));
    expect(items).toEqual([]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        'items/other-instruction',
        `Unexpected "${words}" behind the question, expected "Enter a number (mg)." with the unit of the fact, or "Enter a number (mg), rounded to 1 decimal place." where its formula is rounded`,
      ],
    ]);
  });
});

describe('an amount is not guessed by its spelling', () => {
  const saidOf = (written: WritableItem, from: string, to: string): string =>
    judged(writeItem(written).replace(from, to))
      .diagnostics.filter(({ code }) => code === 'items/untied-option')
      .map(({ message }) => message)
      .join('\n');

  test('where it is the same in another unit, the words of the fact are told', () => {
    const said = saidOf(DOSE, '20 mg', '0.02 g');
    expect(said).toContain('It is the same as 20 mg: write it as "20 mg".');
  });

  test.each([
    ['20mg', '20 mg'],
    ['20.0 mg', '20 mg'],
    ['Twenty milligrams', '20 mg'],
    ['20,000 mcg', '20 mg'],
    ['20–30 hours', '20 to 30 hours'],
    ['Between 2 and 6 hours', '2 to 6 hours'],
    ['approximately 7%', 'about 7 in 100 people'],
  ])('where %s is the same in other words, those of the fact are told', (words, known) => {
    expect(saidOf(DOSE, '20 mg', words)).toContain(`It is the same as ${known}: write it as "${known}".`);
  });

  test('where it is the same in a unit of something else, that is no way to write it', () => {
    const claim = [...kb.claims].find(({ fact }) => fact.endsWith('/starting-dose'));
    const [value, unit] = [parseDecimal('30'), unitOf('mg')];
    if (value === undefined || unit === undefined) throw new Error('no amount');
    const thirty = toQuantity({ value, unit }, { value, unit }, false);
    const twenty = kb.concepts.get(claim?.object ?? '');
    if (twenty?.quantity === undefined || !thirty.ok) throw new Error('no amount');
    const id = quantityId(thirty.value);
    const other = { ...twenty, id, label: '30,000 mcg', quantity: { ...twenty.quantity, unit: 'mcg' } };
    const knowledge = { ...kb, concepts: new Map([...kb.concepts, [id, other]]) };
    const place = { file: 'quiz.md', line: 1, column: 1, endLine: 1, endColumn: 1 };
    const { message } = unnamedAmount({ text: '30 mg', place }, claim, knowledge);
    expect(message).toContain('Known: 20 mg, 2 mg, 200 mg.');
    expect(message).not.toContain('the same as');
  });

  test.each(['20 mcg', '25 mg', '7 in 100 people', 'at least 20 mg', '20 mg every week', 'some'])(
    '%s is told no other amount than all that may stand there',
    (words) => {
      const said = saidOf(DOSE, '20 mg', words);
      expect(said).toContain('Known: 20 mg, 2 mg, 200 mg.');
      expect(said).not.toMatch(/Did you mean|the same as/u);
    },
  );

  test.each([
    ['20', 'It has no unit.'],
    ['20 miligrams', '"miligrams" is no unit. Did you mean "milligrams"?'],
    ['2-6 h', '"h" is no unit. Did you mean "hours"?'],
  ])('of %s it is told what is wrong with the unit', (words, hint) => {
    expect(saidOf(DOSE, '20 mg', words)).toContain(hint);
  });

  test.each([
    ['20mg', '20 mg'],
    ['20.0 mg', '20 mg'],
    ['20,000 mcg', '20 mg'],
    ['Twenty milligrams', '20 mg'],
    ['0.02 g', '20 mg'],
  ])('%s is mended where the fact of the question gives the same', (words, known) => {
    const items = writeItem(DOSE).replace('20 mg', words);
    const [fault] = judged(items).diagnostics;
    expect(fault?.fix).toMatchObject({ sure: true, edits: [{ before: words, after: known }] });
    const mended = applyFixes(quizFile(items).text, fault?.fix === undefined ? [] : [fault.fix]).text;
    expect(mended).toBe(quizFile(writeItem(DOSE)).text);
  });

  test.each(['25 mg', '20 mcg', 'approximately 7%', '20 mg every week', '20', 'at least 20 mg'])(
    '%s is not mended',
    (words) => {
      const [fault] = judged(writeItem(DOSE).replace('20 mg', words)).diagnostics;
      expect(fault?.code).toBe('items/untied-option');
      expect(fault?.fix).toBeUndefined();
    },
  );

  test('what is rounded there alone is told as that, and mended by a person', () => {
    const [fault] = judged(writeItem(DOSE).replace('20 mg', 'About 20 mg')).diagnostics;
    expect(fault?.message).toContain('The fact gives it without "about": write it as "20 mg".');
    expect(fault?.fix?.sure).toBe(false);
  });

  test('the help on a calculation speaks of slips, since its fact has no wrong amounts', () => {
    const items =
      '## What is the daily dose of zelvolin when 20 mg is taken 3 times a day?\n\nId: day\nFacts: FACT\n\n- [x] 60 mg a day\n- [ ] 20 mg a day\n- [ ] 19 mg a day\n';
    const fact = [...kb.claims].find(({ relation }) => relation === 'daily-dose')?.fact ?? '';
    const found = judged(items.replace('FACT', fact)).diagnostics;
    expect(found.find(({ message }) => message.includes('19 mg a day'))?.help).toContain('`slips`');
  });

  test('the help speaks of `wrong`, and not of `false`', () => {
    const [fault] = judged(writeItem(DOSE).replace('20 mg', '25 mg')).diagnostics;
    expect(fault?.help).toContain('under `wrong` of the fact');
  });
});

describe('words around an amount', () => {
  const asked = (words: string): string =>
    `## Of zelvolin, what is the starting dose?\n\nId: dose\nFacts: starting-dose\n\n- [ ] 2 mg${words}\n- [x] 20 mg${words}\n- [ ] 200 mg${words}\n`;

  test.each([' every week', ' or more', ' for a child'])('make it another one: %s', (words) => {
    expect(faults(asked(''))).toEqual([]);
    expect(faults(asked(words)).map((fault) => fault.slice(0, fault.indexOf(' ')))).toEqual(
      Array.from({ length: 3 }, () => 'items/untied-option'),
    );
  });

  test('are refused by the checker too', () => {
    const [item] = judged(asked('')).items;
    const options = item?.options.map((option) => ({ ...option, text: `${option.text} every week` })) ?? [];
    const found = item === undefined ? [] : checkItem({ ...item, options }, kb).findings;
    expect(found.filter(({ code }) => code === 'proof/declaration-differs')).toHaveLength(3);
  });
});

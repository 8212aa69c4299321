/** What the facts of a course say against a bank is told, also of questions that no quiz file can hold. */
import { describe, expect, it } from 'vitest';
import { draftQuiz, type DraftQuiz } from '#lib/exchange/read/draft-quiz.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { kb } from '../../bank/written/zelvolin.ts';

const drafted = (gift: string): DraftQuiz =>
  draftQuiz(readGift('bank.gift', gift), { id: 'bank', course: 'zelvolin', lessons: undefined }, kb);
const denied = (gift: string): readonly string[] =>
  drafted(gift)
    .diagnostics.filter(({ code }) => code === 'exchange/key-denied')
    .map(({ message }) => message);

describe('a statement that is true or false', () => {
  it.each([
    ['In Zelland, zelvolin opens the birch gate. {T}', '"True" of', 'expected False'],
    ['In Zelland, zelvolin opens the amber gate. {FALSE}', '"False" of', 'expected True'],
    ['In Zelland, zelvolin does not open the amber gate. {TRUE}', '"True" of', 'expected False'],
    ['In Zelland, zelvolin does not open the birch gate. {F}', '"False" of', 'expected True'],
    ['True or false\\: In Zelland, zelvolin opens the birch gate {T}', '"True" of', 'expected False'],
  ])('is told of where facts say the opposite: %s', (gift, said, expected) => {
    const [message = '', ...others] = denied(gift);
    expect(others).toEqual([]);
    expect(message).toContain(said);
    expect(message).toContain(expected);
    expect(message).toMatch(/: zelvolin\/gates\/[a-z-]+ says the opposite$/u);
    expect(drafted(gift).body).toContain('facts are against it');
  });

  it.each([
    'In Zelland, zelvolin opens the amber gate. {T}',
    'In Zelland, zelvolin opens the birch gate. {F}',
    'In Zelland, zelvolin does not open the amber gate. {F}',
    'In Zelland, zelvolin does not open the birch gate. {T}',
    'Zelvolin is made from grey moss. {T}',
    'Zelvolin has been reported to open the birch gate. {T}',
    'Zelvolin opens the birch gate. {T}',
    'Fainting has been reported with zelvolin. {F}',
    'The birch gate is made of wood. {T}',
    'In Zelland, zelvolin opens the amber gate in the morning. {F}',
    'In Zelland, otherol opens the birch gate. {T}',
    'True or false? {T}',
  ])('is told of only as what no quiz file can hold where they do not: %s', (gift) => {
    expect(denied(gift)).toEqual([]);
    expect(drafted(gift).leftOut).toHaveLength(1);
    expect(drafted(gift).body).not.toContain('facts are against it');
  });
});

describe('all of the above', () => {
  const asked = (options: string): string => `For zelvolin, which signs have been reported? {${options}}`;

  it('is read as every other option, which facts may deny', () => {
    const [message = ''] = denied(asked('~Humming ~Yawning ~Clapping =All of the above'));
    expect(message).toContain('"Yawning"');
    expect(denied(asked('~Humming ~Clapping ~Whistling =All of the above'))).toEqual([]);
    expect(denied(asked('~Humming ~Clapping ~None of these =Both of the above'))).toEqual([]);
  });

  it('finds the fact that it asks, and says why it is no option', () => {
    const { body, drafts } = drafted(asked('~Humming ~Clapping ~Whistling =All of the above'));
    expect(drafts).toBe(1);
    expect(body).toContain('Facts: gates/reported-signs');
    expect(body).toContain('it speaks of other options');
    expect(body).toContain('- [x] All of the above');
  });

  it('changes no other right answer', () => {
    const { body } = drafted(asked('=Humming ~Yawning ~Stamping ~All of the above'));
    expect(body).toContain('- [x] Humming');
    expect(body).toContain('- [ ] All of the above');
  });
});

it('a question for what is not so is told as that', () => {
  const { body, diagnostics } = drafted(
    'In Zelland, which gate does zelvolin NOT open? {=Birch gate ~Amber gate ~Nothing}',
  );
  expect(body).toContain('Unexpected "NOT" in the question, expected one on what is so');
  expect(diagnostics).toEqual([]);
});

describe('a question for what is not so', () => {
  const gate = (stem: string, options: string): readonly string[] => denied(`${stem} {${options}}`);

  it.each([
    ['In Zelland, which gate does zelvolin NOT open?', '=Amber gate ~Birch gate ~Cedar gate', 'Birch gate'],
    ['In Zelland, which gate is never opened by zelvolin?', '=Amber gate ~Birch gate', 'Birch gate'],
    [
      'For zelvolin, all of these signs have been reported EXCEPT\\:',
      '=Humming ~Clapping ~Yawning',
      'Humming',
    ],
    ["For zelvolin, which signs haven't been reported?", '=Whistling ~Yawning ~Stamping', 'Yawning'],
    // The cedar gate is not opened either: a second right answer.
    ['In Zelland, which gate does zelvolin NOT open?', '~Amber gate ~Cedar gate =Birch gate', 'Cedar gate'],
  ])('is told of where facts say the opposite of its answers: %s', (stem, options, named) => {
    const [message = '', ...others] = gate(stem, options);
    expect(others).toEqual([]);
    expect(message).toMatch(/^Unexpected answers to a question with/u);
    expect(message).toContain('with right and wrong exchanged');
    expect(message).toContain(`"${named}"`);
  });

  it.each([
    ['In Zelland, which gate does zelvolin NOT open?', '~Amber gate =Birch gate'],
    ['For zelvolin, all of these signs have been reported EXCEPT\\:', '~Humming ~Clapping =Yawning'],
    ['For zelvolin, which of these signs is least often reported?', '~Humming ~Clapping =Yawning'],
    ['For zelvolin, it is wrong that which sign has been reported?', '~Humming ~Clapping =Yawning'],
    [
      'In Zelland, which gate lies outside the one that zelvolin opens?',
      '~Amber gate =Birch gate ~Cedar gate',
    ],
    ['For zelvolin, which of these signs has not been left unreported?', '=Humming ~Yawning ~Stamping'],
  ])(
    'is not told of where nothing denies its answers, or its words turn it otherwise: %s',
    (stem, options) => {
      expect(gate(stem, options)).toEqual([]);
    },
  );
});

describe('an amount that no fact names', () => {
  const dose = 'What is the starting dose of zelvolin?';

  it.each([
    `${dose} Enter a number (mg). {#40}`,
    `${dose} Enter a number (mg). {#200:0}`,
    `${dose} Enter a number (mcg). {#20}`,
    `${dose} Enter a number (g). {#0.2}`,
    `${dose} {=30 mg ~2 mg ~200 mg}`,
    `${dose} {=About 40 mg ~2 mg ~200 mg}`,
    'What is the daily dose of zelvolin when 20 mg is taken 3 times a day? Enter a number (mg a day). {#600}',
    'Which is the starting dose of zelvolin? {=30 mg ~2 mg ~20 mg}',
    'Within what time after the first dose of zelvolin does humming begin? {=20 to 30 hours ~2 to 6 hours ~90 to 95 hours}',
    'Within what time after the first dose of zelvolin does humming begin? {=20–30 hours ~40 hours ~90 hours}',
    'After the first dose of zelvolin, within what time does humming begin? {=10 hours to 2 days ~2 to 6 hours}',
  ])('is told of where a fact gives another: %s', (gift) => {
    const [message = '', ...others] = denied(gift);
    expect(others).toEqual([]);
    expect(message).toMatch(/gives (?:20 mg|60 mg a day|2 to 6 hours)$/u);
  });

  it.each([
    `${dose} Enter a number (mg). {#20}`,
    `${dose} Enter a number (mg). {#20:5}`,
    `${dose} Enter a number (mg). {#10..40}`,
    `${dose} Enter a number (g). {#0.02}`,
    `${dose} Enter a number (hours). {#40}`,
    `${dose} {=20 mg ~2 mg ~200 mg}`,
    `${dose} {=Half a tablet ~2 mg ~200 mg}`,
    'Within what time after the first dose of zelvolin does humming begin? {=1 to 3 hours ~20 to 30 hours}',
    'Within what time after the last dose of zelvolin does humming end? {=20 to 30 hours ~90 to 95 hours}',
    'What is the largest dose of zelvolin? Enter a number (mg). {#40}',
    'What is the starting dose of otherol? Enter a number (mg). {#40}',
    'What is the starting dose of zelvolin in children? Enter a number (mg). {#10}',
    'Of which dose is the starting dose of zelvolin a half? Enter a number (mg). {#40}',
  ])('is not told of where it may be the same, or another question is asked: %s', (gift) => {
    expect(denied(gift)).toEqual([]);
  });
});

it('a question in the words of another relation is held against no fact of the one that its answers fit', () => {
  expect(denied('For zelvolin, which sign is urgent? {=Humming ~Wheezing ~Clapping}')).toEqual([]);
});

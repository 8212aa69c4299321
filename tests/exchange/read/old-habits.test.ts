/** Habits of old banks that are no faults: the right amount comes first, and the words after an answer only judge it. */
import { describe, expect, it } from 'vitest';
import { draftQuiz } from '#lib/exchange/read/draft-quiz.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { kb } from '../../bank/written/zelvolin.ts';

const bodyOf = (answers: string): string =>
  draftQuiz(
    readGift('bank.gift', `How large? {\n${answers}\n}`),
    { id: 'bank', course: 'zelvolin', lessons: undefined },
    kb,
  ).body;
const optionsOf = (answers: string): readonly string[] =>
  [...bodyOf(answers).matchAll(/^- \[[ x]\] .*$/gmu)].map(([line]) => line);

describe('options of a bank', () => {
  it('that are amounts are written from the lowest to the highest', () =>
    expect(optionsOf('=30 mL/min\n~90 mL/min\n~600 mL/hour')).toEqual([
      '- [ ] 600 mL/hour',
      '- [x] 30 mL/min',
      '- [ ] 90 mL/min',
    ]));

  it.each(['=Humming\n~Clapping\n~Stamping', '=30 mL/min\n~9 mL\n~60 mL/min', '=30 mL/min\n~not known'])(
    'keep their order where they stand on no one scale: %j',
    (answers) =>
      expect(optionsOf(answers)).toEqual(
        answers.split('\n').map((line) => `- [${line.startsWith('=') ? 'x' : ' '}] ${line.slice(1)}`),
      ),
  );
});

it('names amounts as amounts', () => expect(bodyOf('=30 mL/min\n~90 mL/min')).not.toContain('quantity/'));

describe('the words after an answer', () => {
  it.each(['Right.', 'Correct!', 'Well done, that is right.', 'No. Try again.', 'Not quite …'])(
    'that only judge it are no reason, and stand in the comment: %s',
    (words) => {
      const body = bodyOf(`=Humming#${words}\n~Clapping`);
      expect(body).not.toContain(`> ${words}`);
      expect(body).toContain(`Left out below "Humming", since it says no reason: ${words}`);
    },
  );

  it.each(['No humming is heard at night.', 'Right at the gate.', 'True of all gates.'])(
    'that say why stay below it: %s',
    (words) => expect(bodyOf(`=Humming#${words}\n~Clapping`)).toContain(`> ${words}`),
  );
});

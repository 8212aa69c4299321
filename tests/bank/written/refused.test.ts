/** Items written by hand that are refused, each fault at its words. */
import { describe, expect, test } from 'vitest';
import { faults, GATE, judged, SIGNS } from './zelvolin.ts';

describe('what is refused, and where', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'the key moved to another option',
      GATE.replace('[x] Amber', '[ ] Amber').replace('[ ] Cedar', '[x] Cedar'),
      ['items/key-without-fact at Cedar gate'],
    ],
    [
      'the answer of another fact that is cited',
      '## Where does the moss bell hang?\n\nId: hangs\nFacts: where-two-bells-hang\n\n- [ ] Tower\n- [x] Cave\n- [ ] Cellar\n',
      ['items/key-without-fact at Cave'],
    ],
    [
      'words around the names that say the reverse',
      GATE.replace('Amber', 'Closing the amber')
        .replace('Birch', 'Closing the birch')
        .replace('Cedar', 'Closing the cedar'),
      ['proof/unread-question at Closing the amber gate'],
    ],
    [
      'words around the name of the key alone, which stands first',
      GATE.replace('Amber gate', 'Amber gate in daylight'),
      [
        'proof/declaration-differs at Amber gate in daylight',
        'proof/unread-question at Amber gate in daylight',
        'rules/key-length at ## In Zelland, which gate is it that zelvolin opens?',
      ],
    ],
    [
      'words that one option lacks',
      GATE.replace('Amber gate', 'Amber gate in daylight').replace('Birch gate', 'Birch gate in daylight'),
      ['proof/declaration-differs at Cedar gate', 'proof/unread-question at Amber gate in daylight'],
    ],
    [
      'a reason below an option that is no block quote',
      GATE.replace('  > Zelvolin', '  Zelvolin'),
      ['proof/declaration-differs at Birch gate'],
    ],
    [
      'a second key that is false',
      SIGNS.replace('[ ] Yawning', '[x] Yawning'),
      ['proof/key-not-entailed at Yawning'],
    ],
    ['a distractor that is true', SIGNS.replace('Stamping', 'Whistling'), ['proof/second-key at Whistling']],
    [
      'a key under another name as distractor',
      GATE.replace('Cedar gate', 'Yellow gate'),
      [
        'proof/same-option at Yellow gate',
        'proof/second-key at Yellow gate',
        'rules/duplicate-options at ## In Zelland, which gate is it that zelvolin opens?',
      ],
    ],
    [
      'a wrong answer of which no fact says that it is wrong',
      SIGNS.replace('Stamping', 'Fainting'),
      ['proof/distractor-not-refuted at Fainting'],
    ],
    [
      'a proof from a fact that is not cited',
      GATE.replace(', gates/leaves-cedar-gate', ''),
      ['proof/fact-not-listed at Cedar gate'],
    ],
    ['an option that names nothing', GATE.replace('Cedar', 'Oak'), ['items/untied-option at Oak gate']],
    [
      'a concept of another kind',
      GATE.replace('Cedar gate', 'Cedar gate {moss}'),
      ['items/untied-option at {moss}'],
    ],
    [
      'a fact that is not there',
      GATE.replace('opens-amber', 'opens-ambr'),
      ['items/unknown-fact at opens-ambr-gate'],
    ],
    [
      'a case that is not there',
      GATE.replace('Facts', 'Case: nobody\nFacts'),
      ['items/unknown-case at nobody'],
    ],
    [
      'a question about anything',
      GATE.replace('zelvolin opens', 'it opens'),
      ['items/untied-stem at ## In Zelland, which gate is it that it opens?'],
    ],
    [
      'a question that is turned round',
      GATE.replace('opens?', 'does not open?'),
      ['rules/negative-stem at ## In Zelland, which gate is it that zelvolin does not open?'],
    ],
    [
      'a question for what is not so, with the answers that it wants',
      GATE.replace('opens?', 'does NOT open?')
        .replace('[x] Amber', '[ ] Amber')
        .replace('[ ] Cedar', '[x] Cedar'),
      ['rules/negative-stem at ## In Zelland, which gate is it that zelvolin does NOT open?'],
    ],
    [
      'a question for the exception',
      GATE.replace('which gate is it that zelvolin opens?', 'zelvolin opens all of these gates EXCEPT:')
        .replace('[x] Amber', '[ ] Amber')
        .replace('[ ] Cedar', '[x] Cedar'),
      ['rules/negative-stem at ## In Zelland, zelvolin opens all of these gates EXCEPT:'],
    ],
    [
      'a question without its country',
      GATE.replace('In Zelland, which', 'Which'),
      ['rules/missing-qualifier at ## Which gate is it that zelvolin opens?'],
    ],
    [
      'text before the question that is no case',
      GATE.replace('## In', '## A man asks.\n\nIn'),
      ['proof/unknown-case at ## A man asks.'],
    ],
    [
      'a rationale that is false',
      GATE.replace('does not open', 'opens'),
      ['proof/false-rationale at > Zelvolin opens the birch gate.'],
    ],
    [
      'two options',
      GATE.replace('- [ ] Cedar gate\n', ''),
      [
        'bank/wrong-shape at ## In Zelland, which gate is it that zelvolin opens?',
        'proof/unused-fact at opens-amber-gate, leaves-birch-gate, gates/leaves-cedar-gate',
      ],
    ],
    [
      'no right answer',
      GATE.replace('[x]', '[ ]'),
      ['items/key-without-fact at ## In Zelland, which gate is it that zelvolin opens?'],
    ],
  ])('%s', (_what, items, expected) => {
    expect([...faults(items)].sort()).toEqual([...expected].sort());
    expect(judged(items).items).toEqual([]);
  });

  test.each([
    ['All of the above', 'it speaks of other options'],
    ['None of these', 'it speaks of other options'],
    ['Both A and B', 'it speaks of other options'],
    ['a and c', 'it speaks of other options'],
    ['Alpha gate', 'expected the name of one gate'],
    ['All gates', 'expected the name of one gate'],
    ['Both gates', 'expected the name of one gate'],
  ])('the option %s is refused for what it is', (option, reason) => {
    const [fault] = judged(GATE.replace('Cedar gate', option)).diagnostics;
    expect(fault?.code).toBe('items/untied-option');
    expect(fault?.message).toContain(reason);
  });

  test('a statement with True and False as its options is told of once', () => {
    const options = '- [x] True\n- [ ] False\n';
    const items = `${GATE.slice(0, GATE.indexOf('- [x]'))}${options}`;
    expect(judged(items).diagnostics.map(({ message }) => message)).toEqual([
      'Unexpected options "True", "False", expected answers of their own: one statement that is true or false is guessed half of the time',
    ]);
  });

  test.each<readonly [string, string, readonly string[]]>([
    [
      'steps that change places',
      '## In which order do the steps of the dusk rite follow each other?\n\nId: rite\nFacts: order-of-the-dusk-rite\n\n1. Lighting of the lamp\n2. Ringing of the bell\n3. Opening of the gate\n4. Closing of the book\n',
      [
        'proof/key-not-entailed at 2. Ringing of the bell',
        'proof/key-not-entailed at 3. Opening of the gate',
      ],
    ],
    [
      'a step that is left out in the midst',
      '## In which order do the steps of the dusk rite follow each other?\n\nId: rite\nFacts: order-of-the-dusk-rite\n\n1. Lighting of the lamp\n2. Ringing of the bell\n3. Closing of the book\n',
      ['proof/steps-not-ordered at ## In which order do the steps of the dusk rite follow each other?'],
    ],
    [
      'a statement that is not so',
      '## Decide whether each statement about where zelvolin acts is true or false.\n\nId: truth\nFacts: opens-amber-gate, leaves-birch-gate, leaves-cedar-gate, made-from-moss\n\n| Statement | Answer |\n| --- | --- |\n| In Zelland, zelvolin opens the amber gate. | True |\n| In Zelland, zelvolin opens the birch gate. | True |\n| In Zelland, zelvolin opens the cedar gate. | False |\n| Zelvolin is made from grey moss. | True |\n',
      ['proof/key-not-entailed at | In Zelland, zelvolin opens the birch gate. | True |'],
    ],
    [
      'a topic in place of a question',
      GATE.replace('In Zelland, which gate is it that zelvolin opens?', 'Zelvolin in Zelland'),
      ['proof/declaration-differs at ## Zelvolin in Zelland'],
    ],
    [
      'an instruction in other words',
      SIGNS.replace('reported?', 'reported? (Choose two.)'),
      ['items/other-instruction at ## For zelvolin, which signs have been reported? (Choose two.)'],
    ],
    [
      'an instruction for another number',
      SIGNS.replace('reported?', 'reported? Select three.'),
      ['items/other-instruction at ## For zelvolin, which signs have been reported? Select three.'],
    ],
    [
      'an instruction for one answer',
      GATE.replace('opens?', 'opens? Pick one.'),
      ['items/other-instruction at ## In Zelland, which gate is it that zelvolin opens? Pick one.'],
    ],
  ])('%s is told of once a place, without what follows from it', (_what, items, expected) => {
    expect([...faults(items)].sort()).toEqual([...expected].sort());
    expect(judged(items).items).toEqual([]);
  });

  test('a second right option of three is told of once, with both ways out', () => {
    const { diagnostics } = judged(GATE.replace('- [ ] Birch', '- [x] Birch'));
    const counts = diagnostics.filter(({ message }) => message.startsWith('Unexpected 3 options'));
    expect(counts.map(({ code, message }) => [code, message])).toEqual([
      ['bank/wrong-shape', 'Unexpected 3 options, expected 5 to 10'],
    ]);
    expect(counts[0]?.help).toMatch(/^Mark one option with `\[x\]`, or write more wrong ones: /u);
  });

  test('a wrong answer without a proof is told of with the line to write', () => {
    const [fault] = judged(SIGNS.replace('Stamping', 'Fainting')).diagnostics.filter(({ code }) =>
      code.startsWith('proof/'),
    );
    expect(fault?.help).toContain('add `fainting: <why it is wrong>` to `false` of the fact reported-signs');
    expect(fault?.related.map(({ place }) => place.file)).toEqual(['content/zelvolin/gates.md']);
  });

  test('words that name nothing get the names that may stand there, and no near phrase with another word in it', () => {
    const said = (words: string): string =>
      judged(
        `## What is the advice after clapping at night?\n\nId: advice\nFacts: clapping-at-night\n\n- [x] Asking the ward nurse\n- [ ] ${words}\n- [ ] Doubling the next dose\n`,
      )
        .diagnostics.map(({ message }) => message)
        .join('\n');
    const known =
      'Known: asking the ward nurse, stopping the medicine, doubling the next dose, borrowing the medicine.';
    for (const words of ['Starting the medicine over', 'Halving the next dose', 'Sleep']) {
      expect(said(words)).toContain(known);
      expect(said(words)).not.toContain('Did you mean');
    }
    expect(said('Stoping the medicine')).toContain('Did you mean "stopping the medicine"?');
  });

  test('a question of pairs, steps or a number in other words gets the phrasings to copy from', () => {
    const helpOf = (items: string): string | undefined =>
      judged(items).diagnostics.find(({ code }) => code === 'proof/stem-not-understood')?.help;
    expect(
      helpOf(
        '## Match.\n\nId: bells\nFacts: moss-bell-wood, reed-bell-brass, salt-bell-glass\n\n| Bell | Tone |\n| --- | --- |\n| Moss bell | Wood tone |\n| Reed bell | Brass tone |\n| Salt bell | Glass tone |\n',
      ),
    ).toContain('"which tone does each of these bells sound?"');
    expect(
      helpOf(
        '## Sort the steps.\n\nId: rite\nFacts: order-of-the-dusk-rite\n\n1. Lighting of the lamp\n2. Opening of the gate\n3. Ringing of the bell\n',
      ),
    ).toContain('"how do the steps of {sequence} follow each other?"');
    expect(
      helpOf(
        '## How much zelvolin at first? Enter a number (mg).\n\nId: dose\nFacts: starting-dose\n\n- [x] 20 mg\n- [ ] 2 mg\n',
      ),
    ).toContain('"what is the starting dose of {subject}?"');
  });

  test.each([
    ['In the Zelland trials, how was the rate of humming with dummy treatment compared with zelvolin?', 1],
    ['Compared with zelvolin, how was the rate of humming with dummy treatment in the Zelland trials?', 1],
    ['Compared with dummy treatment, how was the rate of humming with zelvolin in the Zelland trials?', 0],
    ['How was the rate of humming with zelvolin compared with dummy treatment in the Zelland trials?', 0],
  ])('what is compared, and with what, keep their places: %s', (stem, count) => {
    const items = `## ${stem}\n\nId: rate\nFacts: humming-in-trials\n\n- [x] Higher\n- [ ] Lower\n- [ ] The same\n`;
    expect(faults(items)).toEqual(
      Array.from({ length: count }, () => `proof/reordered-question at ## ${stem}`),
    );
  });

  test('a draft is a warning that names what is missing, and no item', () => {
    const { items, diagnostics } = judged(
      SIGNS.replace('Stamping', 'Fainting').replace('Facts', 'Status: draft\nFacts'),
    );
    expect(items).toEqual([]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['items/draft', 'warning']]);
    expect(diagnostics[0]?.message).toContain('Fainting');
  });

  test('a draft that is proved says so', () => {
    const { items, diagnostics } = judged(GATE.replace('Facts', 'Status: draft\nFacts'));
    expect(items).toEqual([]);
    expect(diagnostics[0]?.message).toContain('proved as it stands');
  });
});

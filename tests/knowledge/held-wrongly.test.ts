/** Evidence that says of what a fact states that it is wrongly held, or that nothing shows it, and sentences like it that say no such thing. */
import { describe, expect, it } from 'vitest';
import { deniedBy, frequencyOf, vocabulary } from './one-fact.ts';

const words = vocabulary
  .replace('kinds:\n', 'kinds:\n  term: { label: term, plural: terms }\n')
  .replace(
    'concepts:\n',
    'concepts:\n  hum: { kind: term, label: humosis, definition: a humming of the whole body }\n',
  )
  .replace(
    'relations:\n',
    `relations:
  usual-dose: { label: usual dose, domain: medicine, range: quantity, functional: true, statement: "the usual dose of {subject} is {object}.", negation: "the usual dose of {subject} is not {object}.", ask: { object: "what is the usual dose of {subject}?" } }
  term-means: { label: meaning, domain: term, range: definition, functional: true, statement: "{subject} means {object}.", negation: "{subject} does not mean {object}.", ask: { object: "what does {subject} mean?" } }
`,
  );
const closes = ['kind: relation', 'subject: examplol', 'relation: closes', 'object: alpha-gate'];
const usual = ['kind: quantity', 'subject: examplol', 'relation: usual-dose', 'value: 20 mg'];
const hum = ['kind: definition', 'term: hum', 'relation: term-means'];
const call = ['kind: action', 'trigger: blue-tongue', 'action: call', 'safety: true'];

const said = [
  [closes, 'examplol closes the alpha gate'],
  [usual, 'the usual dose of examplol is 20 mg'],
  [hum, 'humosis means a humming of the whole body'],
  [call, 'a blue tongue calls for calling the emergency services'],
  [frequencyOf('common'), 'humming is common with examplol among adults'],
] as const;

const told = (fields: readonly string[], evidence: string) => deniedBy(words, fields, evidence);

describe('what is held', () => {
  it.each([
    'Nobody should believe that',
    'No one today seriously thinks that',
    'Few nurses would say that',
    'It is wrong to think that',
    'It would be a mistake to assume that',
    'Never assume that',
    'You should not think that',
    'It is untrue that',
    'It is far from true that',
    'It has never been shown that',
    'Trials have not shown that',
    'There is no evidence that',
    'There is little proof that',
    'Nothing supports the view that',
    'No study has shown that',
    'It is doubtful whether',
    'Some people still believe that',
    'Students tend to think that',
    'It was once taught that',
    'One must give up the mistaken belief that',
  ])('is put in doubt: %s …', (governing) => {
    for (const [fields, clause] of said)
      expect([clause, told(fields, `${governing} ${clause}`)]).not.toEqual([clause, []]);
  });

  it.each([
    'Everybody should know that',
    'Nobody doubts that',
    'No one should forget that',
    'Few would deny that',
    'Do not forget that',
    'Never forget that',
    'You should never doubt that',
    'It would be wrong to deny that',
    'It is dangerous to overlook that',
    'It is well known that',
    'You should remember that',
    'Trials have shown that',
    'There is good evidence that',
    'No study contradicts the view that',
    'Nobody should believe that the matter is simple, but',
    'It is wrong to think that all medicines are alike:',
  ])('is so: %s …', (governing) => {
    for (const [fields, clause] of said)
      expect([clause, told(fields, `${governing} ${clause}`)]).toEqual([clause, []]);
  });

  it.each([
    'One of the myths about examplol: examplol closes the alpha gate',
    'It is a myth: examplol closes the alpha gate',
    'It is not true that examplol closes the alpha gate: examplol closes the alpha gate only in stories',
  ])('is denied, whatever a colon brings: %s', (evidence) => {
    expect(told(closes, evidence)).not.toEqual([]);
  });

  it('is read behind a pronoun', () => {
    expect(told(closes, 'There is no evidence that it closes the alpha gate, as examplol is inert')).toEqual([
      'warning',
    ]);
  });

  it.each([
    [closes, 'Nobody should think that examplol is harmless, and it closes the alpha gate'],
    [
      closes,
      'It is wrong to think that the alpha gate is made of wood, since examplol closes the alpha gate',
    ],
    [usual, 'Nobody should think that examplol is sweet; the usual dose of examplol is 20 mg'],
    [hum, 'It is wrong to think that humosis is harmless: humosis means a humming of the whole body'],
    [closes, 'Nobody should assume that closing the alpha gate is harmless; examplol closes the alpha gate'],
    [closes, 'It is not true that examplol opens the alpha gate: examplol closes the alpha gate'],
    [closes, 'Nobody would think that a small thing like examplol matters, yet it closes the alpha gate'],
    [usual, 'Few people know that the usual dose of examplol is 20 mg'],
    [closes, 'Examplol closes the alpha gate, and nobody should think that this is harmless'],
    [closes, 'Examplol closes the alpha gate, though it is not certain that it does so at once'],
  ])('may be something else: %s, %s', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

/** What a fact is about, where nothing around its evidence names it, and pronouns that may stand for it. */
import { describe, expect, it } from 'vitest';
import { factOf, foundIn, frequencyOf, vocabulary as words } from './one-fact.ts';

const vocabulary = words
  .replace(
    'relations:\n',
    `relations:
  begun-with: { label: begun, domain: medicine, range: quantity, statement: "{subject} is begun with {object}.", negation: "{subject} is not begun with {object}.", ask: { object: "with what is {subject} begun?" } }
  opens: { label: opens, domain: gate, range: quantity, statement: "{subject} opens for {object}.", negation: "{subject} does not open for {object}.", ask: { object: "for how long does {subject} open?" } }
  opened-by: { label: opened by, domain: medicine, range: key, statement: "{subject} turns {object}.", negation: "{subject} does not turn {object}.", ask: { object: "what does {subject} turn?" } }
`,
  )
  .replace('kinds:\n', 'kinds:\n  key: { label: key, plural: keys }\n')
  .replace(
    'concepts:\n',
    'concepts:\n  samplol-key: { kind: key, label: samplol turning key, article: the }\n',
  );
const begun = (subject: string) => [
  'kind: quantity',
  `subject: ${subject}`,
  'relation: begun-with',
  'value: 5 mg',
];

/** What is told of a fact whose evidence is the last of these sentences. */
function told(fields: readonly string[], ...sentences: readonly string[]): readonly string[] {
  const body = sentences.map((one) => (one.startsWith('#') ? `${one}\n` : `${one}.`)).join('\n\n');
  return foundIn(vocabulary, factOf(fields, sentences.at(-1) ?? ''), body)
    .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(({ message }) => /says: (?<says>.*)$/u.exec(message)?.groups?.['says'] ?? '');
}

describe('what nothing around the evidence names', () => {
  it('is told of where another of its kind stands there', () => {
    const around = ['"samplol" around it, and nothing of "examplol"'];
    expect(told(begun('examplol'), 'Samplol is old', 'Most people begin with 5 mg')).toEqual(around);
    expect(told(begun('examplol'), '## Samplol', 'Most people begin with 5 mg')).toEqual(around);
    expect(told(frequencyOf('rare'), 'Samplol is old', 'Humming is rare in adults')).toEqual(around);
  });

  it.each([
    ['Samplol is old, examplol is new', 'Most people begin with 5 mg'],
    ['## Examplol and samplol', 'Most people begin with 5 mg'],
    ['Examplol is new', 'It replaces samplol', 'Most people begin with 5 mg'],
    ['Medicines are many', 'Most people begin with 5 mg'],
  ])('is not, where it does: %s, %s', (...sentences) => {
    expect(told(begun('examplol'), ...sentences)).toEqual([]);
  });
});

describe('another in the place of the subject', () => {
  it.each([
    'People on samplol begin with 5 mg, as it is strong',
    'With samplol, which shows its strength late, the start is 5 mg',
    'It takes 5 mg to begin samplol',
  ])('is told of whatever pronoun goes on about it: %s', (evidence) => {
    expect(told(begun('examplol'), evidence)).not.toEqual([]);
  });

  it.each([
    'Unlike samplol, it is begun with 5 mg',
    'It is begun with 5 mg, as samplol is',
    'In people on samplol, their start is 5 mg',
    'It is begun with 5 mg and made without samplol',
  ])('is not where a pronoun may stand for the own: %s', (evidence) => {
    expect(told(begun('examplol'), evidence)).toEqual([]);
  });

  it('is none inside a name of something else of which the fact speaks', () => {
    const fields = ['kind: relation', 'subject: examplol', 'relation: opened-by', 'object: samplol-key'];
    expect(told(fields, 'This medicine turns the samplol turning key')).toEqual([]);
    expect(told(fields, 'The tablets turn the samplol turning key')).toEqual([]);
  });

  it('is told by the short word that its name has alone', () => {
    const factors = ['ii', 'vii', 'ix', 'x', 'xi'];
    const numbered = vocabulary.replace(
      'concepts:\n',
      `concepts:\n${factors.map((one) => `  gate-${one}: { kind: gate, label: gate ${one.toUpperCase()} }\n`).join('')}`,
    );
    const fields = ['kind: quantity', 'subject: gate-ii', 'relation: opens', 'value: 5 hours'];
    const says = (evidence: string) =>
      foundIn(numbered, factOf(fields, evidence), `${evidence}.`).all.map(({ code }) => code);
    expect(says('Of the gates, gate XI opens for 5 hours')).toContain('knowledge/evidence-says-other');
    expect(says('Of the gates, gate II opens for 5 hours')).not.toContain('knowledge/evidence-says-other');
    expect(says('Gate VII and gate II open for 5 hours')).not.toContain('knowledge/evidence-says-other');
  });
});

describe('a share and an amount that only look like another', () => {
  const often = words.replaceAll('label: rare,', 'label: "rare (at most 1 in 1,000)", synonyms: [rare],');
  const says = (category: string, evidence: string, sentence: string) =>
    foundIn(often, factOf(frequencyOf(category), evidence), `${sentence}.`).all.map(
      ({ severity, code }) => `${severity} ${code}`,
    );

  it('is that of another category in a clause of its own', () => {
    const sentence =
      'With examplol, whistling is rare in adults (1 in 5,000), and humming is very rare in adults';
    expect(says('very-rare', 'humming is very rare in adults', sentence)).toEqual([]);
    const other = 'With examplol, humming is very rare in adults (1 in 50)';
    expect(says('very-rare', 'humming is very rare in adults', other)).toEqual([
      'warning knowledge/evidence-says-other',
    ]);
  });

  it('is what something is made up to', () => {
    const made = 'Examplol 5 g is made up to 5 mg with water';
    expect(told(begun('examplol'), made)).toEqual([]);
    expect(told(begun('examplol'), 'Examplol is taken up to 5 mg')).toEqual(['"up to 5 mg"']);
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';

/** The worked examples of the author's guide are read as a course: what they claim, and what spoils them. */

const guide = readFileSync('content/README.md', 'utf8');
const section = guide.slice(
  guide.indexOf('### Amounts, trials'),
  guide.indexOf('## How an option is proved'),
);
const blocks = [...section.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, text = '']) => text);
const [vocabulary = '', ...factBlocks] = blocks;
const shipped = factBlocks.join('');

interface Example {
  readonly evidence: string;
}

function files(facts: string, words: string) {
  const indented = facts.replace(/^(?=.)/gmu, '  ');
  const sentences = (parse(facts) as Example[]).map(({ evidence }) => `${evidence}.`).join('\n\n');
  return [
    { path: 'content/vocabulary/all.yaml', text: words },
    {
      path: 'content/sources.yaml',
      text: 'handbook: { title: A book, publisher: unknown, edition: unknown, retrieved: unknown, url: unknown }\n',
    },
    {
      path: 'content/examplol/course.md',
      text: '---\ntitle: T\nsummary: S\naudience: A\nlessons: [action]\n---\nText.\n',
    },
    {
      path: 'content/examplol/action.md',
      text: `---\ntitle: T\nsummary: S\nobjectives:\n  amounts: { text: Name it, topic: it }\nfacts:\n${indented}---\n${sentences}\n`,
    },
  ];
}

function build(facts = shipped, words = vocabulary, order = [0, 1, 2, 3]) {
  const all = files(facts, words);
  const parsed = parseContent(order.flatMap((index) => all[index] ?? []));
  const { kb, diagnostics } = buildKnowledge(parsed);
  return { kb, faults: [...parsed.diagnostics, ...diagnostics].map(({ code }) => code) };
}

const { kb, faults } = build();

function said(fact: string): string[] {
  return kb.claims
    .filter((claim) => claim.fact.endsWith(`/${fact}`))
    .map(({ relation, subject, object, polarity }) => {
      const label = kb.concepts.get(object)?.label ?? object;
      return `${polarity === 1 ? '+' : '-'} ${subject} ${relation} ${label}`;
    });
}

describe('the worked examples of the guide', () => {
  it('have no fault', () => {
    expect(faults).toEqual([]);
    expect(kb.facts.size).toBe(10);
  });

  it('claim nothing that they deny', () => {
    const key = (claim: (typeof kb.claims)[number]) =>
      JSON.stringify([claim.relation, claim.subject, claim.object, Object.entries(claim.qualifiers).sort()]);
    const stated = new Set(kb.claims.filter(({ polarity }) => polarity === 1).map(key));
    expect(kb.claims.filter((claim) => claim.polarity === -1 && stated.has(key(claim)))).toEqual([]);
  });

  it('mean the same in any order of files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        expect(build(shipped, vocabulary, order).kb.claims).toEqual(kb.claims);
      }),
      { numRuns: 5 },
    );
  });

  it.each([
    [
      'half-life',
      [
        '+ examplol half-life 5 to 7 hours',
        '- examplol half-life 1 to 2 hours',
        '- examplol half-life 48 to 60 hours',
      ],
    ],
    [
      'humming-begins',
      [
        '+ humming onset 12 hours to 7 days',
        '- humming onset 1 to 6 hours',
        '- humming onset 200 to 400 hours',
      ],
    ],
    [
      'humming-in-trials',
      [
        '+ humming trial-rate 7 in 100 people',
        '+ humming rate-against-comparator more frequent',
        '- humming rate-against-comparator less frequent',
        '- humming rate-against-comparator equally frequent',
      ],
    ],
    [
      'humming-before-whistling',
      ['+ humming more-frequent-than whistling', '- whistling more-frequent-than humming'],
    ],
    ['dose-and-humming', ['+ dose response-to-change falls', '+ dose response-to-change rises']],
    [
      'humming-call',
      [
        '+ humming-heard advised-action call the clinic',
        '+ humming-heard reason-for-action danger of a sore throat',
      ],
    ],
    [
      'gate-contrast',
      [
        '+ examplol opens red gate',
        '+ samplol opens blue gate',
        '- examplol opens blue gate',
        '- samplol opens red gate',
      ],
    ],
    [
      'no-swap',
      [
        '+ examplol reason-not-interchangeable another speed of uptake',
        '- examplol interchangeable-with samplol',
        '- samplol interchangeable-with examplol',
      ],
    ],
    ['status', ['+ examplol legal-status prescription medicine']],
    ['day-dose', ['+ examplol daily-dose 900 mg a day']],
  ])('%s', (fact, expected) => {
    expect(said(fact).sort()).toEqual([...expected].sort());
  });

  it('name what a slip of the formula gives, so that it can stand as an option', () => {
    expect(kb.lexicon.get('300 mg a day')).toHaveLength(1);
  });
});

describe('a fault in an example', () => {
  const spoiltFact = (from: string, to: string) => build(shipped.replace(from, to)).faults;
  const spoiltWord = (from: string, to: string) => build(shipped, vocabulary.replace(from, to)).faults;

  it.each([
    ['an unknown unit', 'from: 48 hours, to: 60 hours', 'value: 2 µg', 'knowledge/bad-amount'],
    ['ends turned round', 'to: 7 hours', 'to: 3 hours', 'knowledge/bad-amount'],
    ['another dimension', 'from: 48 hours, to: 60 hours', 'value: 2 mg', 'knowledge/wrong-unit'],
    ['a given amount of another dimension', 'dose: 300 mg', 'dose: 300 mL', 'knowledge/wrong-unit'],
    ['a given amount too few', ', times: 3 times a day', '', 'knowledge/bad-amount'],
    [
      'a source that is not cited',
      'id: status\n',
      'id: status\n  asserted-by: Somebody\n',
      'knowledge/unattributed-claim',
    ],
    [
      'a replaced fact that is there',
      'id: status\n',
      'id: status\n  supersedes: day-dose\n',
      'knowledge/superseded-still-there',
    ],
    [
      'evidence of something else',
      'The half-life of examplol is 5 to 7 hours',
      'This has been seen for years',
      'knowledge/evidence-does-not-name',
    ],
    [
      'a number that the evidence lacks',
      'from: 5 hours',
      'from: 4 hours',
      'knowledge/evidence-without-number',
    ],
    [
      'evidence that denies the fact',
      'People who hear loud humming call',
      'People who hear loud humming do not call',
      'knowledge/evidence-denies',
    ],
    [
      'an answer that is stated and avoided',
      'action: call-clinic\n',
      'action: call-clinic\n  avoid: [call-clinic]\n',
      'knowledge/false-and-avoided',
    ],
  ])('%s', (_name, from, to, code) => {
    expect(shipped).toContain(from);
    expect(spoiltFact(from, to)).toContain(code);
  });

  it.each([
    [
      'an unknown name in a formula',
      'expression: dose * times',
      'expression: dose * time',
      'knowledge/bad-formula',
    ],
    [
      'a formula whose units do not work out',
      'expression: dose * times',
      'expression: dose / times',
      'knowledge/bad-formula',
    ],
    ['an outcome that the vocabulary lacks', '  rises: {', '  climbs: {', 'knowledge/unknown-concept'],
    ['a label with an article', 'label: red gate', 'label: the red gate', 'knowledge/bad-label'],
    ['a label with a capital article', 'label: red gate', 'label: The red gate', 'knowledge/bad-label'],
    ['a label with another article', 'label: red gate', 'label: An gate', 'knowledge/bad-label'],
    ['a label with a full stop', 'label: red gate', 'label: red gate.', 'knowledge/bad-label'],
    ['a label with another mark at its end', 'label: red gate', 'label: red gate;', 'knowledge/bad-label'],
    ['a label with marks of emphasis', 'label: red gate', 'label: red **gate**', 'knowledge/bad-label'],
    ['a kind with a full stop', 'label: gate, plural', 'label: gate., plural', 'knowledge/bad-label'],
    [
      'a definition with a full stop',
      'label: red gate',
      'label: red gate, definition: a gate that is red.',
      'knowledge/definition-form',
    ],
    [
      'a reason without its relation',
      'because: { relation: reason-for-action',
      'because: { relation: reason',
      'knowledge/bad-frame',
    ],
    [
      'a negation that denies nothing',
      '{subject} does not open {object}.',
      '{subject} opens {object}.',
      'knowledge/bad-frame',
    ],
    [
      'a question for what is not so',
      'which gate does {subject} open?',
      'which gate does {subject} fail to open?',
      'knowledge/bad-frame',
    ],
    [
      'a disjoint concept under another one',
      'stays-the-same: { kind: outcome,',
      'stays-the-same: { kind: outcome, is-a: [falls],',
      'knowledge/disjoint-but-related',
    ],
    [
      'an article behind an article',
      'label: danger of a sore throat',
      'label: danger of a sore throat, article: the',
      'knowledge/unsayable-fact',
    ],
    [
      'a word behind the same word',
      'the advice is to {object}.',
      'the advice is to call {object}.',
      'knowledge/unsayable-fact',
    ],
    ['a sentence without its divider', '{object} | because', '{object} because', 'knowledge/bad-frame'],
  ])('%s', (_name, from, to, code) => {
    expect(vocabulary).toContain(from);
    expect(spoiltWord(from, to)).toContain(code);
  });

  it.each(['CYP2C9*2/*3', '*28/*28 genotype', 'HLA-B*15:02 or HLA-A*31:01', 'red_gate_two'])(
    'the label "%s" has no marks of Markdown',
    (label) => {
      expect(spoiltWord('label: red gate', `label: '${label}'`)).not.toContain('knowledge/bad-label');
    },
  );

  it('two amounts of a functional relation contradict each other unless one lies within the other', () => {
    const other = (from: number, to: number) => `- id: half-life-2
  objective: amounts
  subject: examplol
  relation: half-life
  from: ${String(from)} hours
  to: ${String(to)} hours
  evidence: A half-life of examplol of ${String(from)} to ${String(to)} hours was found too
  source: handbook
`;
    expect(build(shipped + other(8, 9)).faults).toEqual(['knowledge/contradiction']);
    expect(build(shipped + other(6, 9)).faults).toEqual(['knowledge/contradiction']);
    expect(build(shipped + other(6, 7)).faults).toEqual([]);
  });
});

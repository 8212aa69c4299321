/** A lesson with one fact, and what is told of it and its evidence. */
import { expect } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';

const LESSON = 'content/examplol/action.md';
const relation = (id: string, domain: string, range: string, words: string, last = '', first = '') => {
  const said = (verb: string) => `${first}{subject} ${verb}${words} {object}${last}.`;
  return `  ${id}: { label: ${id}, domain: ${domain}, range: ${range}, statement: "${said('')}", negation: "${said('not ')}", ask: { object: "${first}what of {subject} ${words}${last}?" } }\n`;
};
export const vocabulary = `kinds:
${['medicine', 'gate', 'sign', 'category', 'level', 'status', 'step', 'chain', 'measure', 'change', 'trigger', 'advice', 'reason'].map((kind) => `  ${kind}: { label: ${kind}, plural: ${kind}s }\n`).join('')}scales:
  often: { label: how often, partition: true }
concepts:
  examplol: { kind: medicine, label: examplol }
  samplol: { kind: medicine, label: samplol }
  thirdol: { kind: medicine, label: thirdol }
  alpha-gate: { kind: gate, label: alpha gate, article: the }
  beta-gate: { kind: gate, label: beta gate, article: the }
  inner-beta-gate: { kind: gate, label: inner beta gate, article: the, is-a: [beta-gate] }
  beta-gate-hinge: { kind: gate, label: hinge of the beta gate, article: the }
  gamma-gate: { kind: gate, label: gamma gate, article: the }
  humming: { kind: sign, label: humming }
  whistling: { kind: sign, label: whistling }
  clapping: { kind: sign, label: clapping }
  common: { kind: category, label: common, scale: often, interval: { min: 0.01, max: 1, max-included: true } }
  uncommon: { kind: category, label: uncommon, scale: often, interval: { min: 0.001, max: 0.01 } }
  rare: { kind: category, label: rare, scale: often, interval: { min: 0.0001, max: 0.001 } }
  very-rare: { kind: category, label: very rare, scale: often, interval: { min: 0, max: 0.0001 } }
  not-fully: { kind: level, label: not fully established }
  poorly: { kind: level, label: poorly understood }
  schedule-v: { kind: status, label: Schedule V substance, article: a }
  on-prescription: { kind: status, label: available on prescription alone }
  not-scheduled: { kind: status, label: not a scheduled substance }
  binding: { kind: step, label: binding }
  closing: { kind: step, label: closing of the gate }
  silence: { kind: step, label: silence }
  resting: { kind: step, label: resting }
  chain-of-events: { kind: chain, label: chain, article: the }
  kidney-function: { kind: measure, label: kidney function }
  level-in-blood: { kind: measure, label: level in the blood, article: the }
  appetite: { kind: measure, label: appetite }
  rises: { kind: change, label: rises }
  falls: { kind: change, label: falls }
  stays-the-same: { kind: change, label: stays the same }
  blue-tongue: { kind: trigger, label: blue tongue, article: a }
  call: { kind: advice, label: call the emergency services }
  wait: { kind: advice, label: wait until the morning }
qualifiers:
  medicine: { label: medicine, concept: medicine }
  population: { label: population, values: { adults: { phrase: in adults }, adults-over-75: { phrase: in adults over 75 }, children: { phrase: in children } } }
  sequence: { label: chain, concept: chain }
  country: { label: country, values: { zelland: { phrase: in Zelland } } }
  response: { label: response, concept: measure }
  change: { label: change, values: { rise: { phrase: goes up }, fall: { phrase: goes down } } }
relations:
${relation('closes', 'medicine', 'gate', 'closes')}${relation('beside', 'gate', 'sign', 'stands beside')}${relation('heard-with', 'medicine', 'sign', 'is heard with')}${relation('listed-frequency', 'sign', 'category', 'is', ' with {medicine}')}${relation('certainty', 'sign', 'level', 'is')}${relation('legal-status', 'medicine', 'status', 'is')}${relation('next-step', 'step', 'step', 'is followed by', '', 'in {sequence}, ')}${relation('acts-longer', 'medicine', 'medicine', 'acts longer than')}${relation('more-frequent', 'sign', 'sign', 'is more frequent than')}${relation('absorbed-more', 'medicine', 'medicine', 'reaches the blood than of', '', 'more of ')}${relation('response-to-change', 'measure', 'change', 'that {change} means that {response}')}${relation('advised-action', 'trigger', 'advice', 'calls for')}`;

interface Told {
  readonly severity: string;
  readonly field: string;
  readonly message: string;
}

/** A course of one lesson with these facts, as YAML, and this body; and everything that is found in it. */
export function foundIn(words: string, facts: string, body: string) {
  const text = `---\ntitle: T\nsummary: S\nobjectives:\n  all: { text: Name it, topic: it }\nfacts:\n${facts}---\n\n${body}\n`;
  const parsed = parseContent([
    { path: 'content/vocabulary/all.yaml', text: words },
    {
      path: 'content/sources.yaml',
      text: 'book: { title: A book, publisher: unknown, edition: unknown, retrieved: unknown, url: unknown }\n',
    },
    {
      path: 'content/examplol/course.md',
      text: '---\ntitle: T\nsummary: S\naudience: A\nlessons: [action]\n---\nText.\n',
    },
    { path: LESSON, text },
  ]);
  const { kb, diagnostics } = buildKnowledge(parsed);
  return { text, kb, all: [...parsed.diagnostics, ...diagnostics] };
}

/** A fact of these fields and this evidence, as an entry of `facts`. */
export function factOf(fields: readonly string[], evidence: string): string {
  const lines = [
    'id: one',
    'objective: all',
    ...fields,
    `evidence: ${JSON.stringify(evidence)}`,
    'source: book',
  ];
  return lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}\n`).join('');
}

/** How severe it is that the evidence of a fact denies it; empty when it does not. */
export function deniedBy(words: string, fields: readonly string[], evidence: string): readonly string[] {
  const { all } = foundIn(words, factOf(fields, evidence), `${evidence}.`);
  expect(
    all.filter(({ severity, code }) => severity === 'error' && !code.startsWith('knowledge/evidence-')),
  ).toEqual([]);
  return all.filter(({ code }) => code === 'knowledge/evidence-denies').map(({ severity }) => severity);
}

/** A lesson with one fact of these fields and this evidence, and everything that is found in it. */
export function found(fields: readonly string[], evidence: string, sentence = `${evidence}.`) {
  return foundIn(vocabulary, factOf(fields, evidence), sentence);
}

/** What is told of a fact with this evidence: severity, the line of the fact at which it stands, and the words. */
export function told(...given: Parameters<typeof found>): Told[] {
  const { text, all } = found(...given);
  const unread = all.filter(
    ({ code, severity }) => severity === 'error' && code !== 'knowledge/evidence-says-other',
  );
  expect(unread).toEqual([]);
  return all
    .filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(({ severity, message, place, related }) => {
      expect(related).toHaveLength(1);
      return { severity, message, field: (text.split('\n')[place.line - 1] ?? '').trim() };
    });
}

/** The fields of a fact that gives humming a frequency category. */
export function frequencyOf(
  category: string,
  { event = 'humming', population = 'adults', medicine = 'examplol' } = {},
): readonly string[] {
  return [
    'kind: frequency',
    `event: ${event}`,
    `medicine: ${medicine}`,
    `category: ${category}`,
    'scheme: often',
    `population: ${population}`,
  ];
}

/** A small vocabulary with one fact for every proof kind, and sound items about it for tests to spoil. */
import { checkItem } from '#lib/checks/check-item.ts';
import type { StatedItem, StatedOption } from '#lib/checks/proof/stated-item.ts';
import { matrixStem } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { buildKnowledgeBase, ref, type KnowledgeSpec } from '#tests/support/knowledge-builder.ts';

const medicine = { kind: 'medicine', namesComplete: true };
const site = { kind: 'site', article: 'the' as const, namesComplete: true };
const sign = { kind: 'sign', namesComplete: true };
const action = { kind: 'action', article: 'an' as const };
const step = { kind: 'step' };
const band = (label: string, min: number, max: number) => ({
  kind: 'category',
  label,
  interval: { min, max, maxIncluded: false },
});

export const sample: KnowledgeSpec = {
  concepts: {
    gabapentin: { ...medicine, names: ['Neurontin', 'GBP'] },
    pregabalin: medicine,
    'gabapentin-enacarbil': { ...medicine, label: 'gabapentin enacarbil' },
    naloxone: medicine,
    'calcium-channel': { ...site, label: 'calcium channel', article: 'a' },
    'alpha-2-delta': {
      ...site,
      label: 'alpha-2-delta subunit',
      names: ['α2δ subunit'],
      isA: ['calcium-channel'],
    },
    'alpha-2-delta-1': { ...site, label: 'alpha-2-delta-1 subunit', isA: ['alpha-2-delta'] },
    'gaba-a': { ...site, label: 'GABA-A receptor', names: ['GABAA receptor'] },
    'gaba-b': { ...site, label: 'GABA-B receptor', namesComplete: false },
    nmda: { ...site, label: 'NMDA receptor' },
    'serotonin-transporter': { ...site, label: 'serotonin transporter' },
    'opioid-receptor': { ...site, label: 'opioid receptor' },
    agonist: { ...action, label: 'agonist' },
    'partial-agonist': { ...action, label: 'partial agonist', article: 'a', isA: ['agonist'] },
    antagonist: { ...action, label: 'antagonist' },
    'competitive-antagonist': {
      ...action,
      label: 'competitive antagonist',
      article: 'a',
      isA: ['antagonist'],
    },
    anxiety: sign,
    insomnia: { ...sign, names: ['sleeplessness'] },
    sweating: sign,
    rash: sign,
    'skin-sign': { ...sign, label: 'skin sign', article: 'a' },
    fever: { ...sign, isA: ['skin-sign'] },
    jaundice: { ...sign, namesComplete: false },
    tremor: { kind: 'reaction' },
    common: band('common', 0.01, 0.1),
    uncommon: band('uncommon', 0.001, 0.01),
    'very-common': { ...band('very common', 0.1, 1), interval: { min: 0.1, max: 1, maxIncluded: true } },
    'up-to-a-tenth': { ...band('up to a tenth', 0, 0.1), interval: { min: 0, max: 0.1, maxIncluded: true } },
    assess: { ...step, label: 'assess the patient' },
    call: { ...step, label: 'call for help' },
    treat: { ...step, label: 'treat the cause' },
    document: { ...step, label: 'write it down' },
    response: { kind: 'task', label: 'response to an alarm', article: 'the' },
    epilepsy: { kind: 'use', namesComplete: true },
    migraine: { kind: 'use', namesComplete: true },
    'nerve-pain': { kind: 'use', label: 'nerve pains', number: 'plural', namesComplete: true },
  },
  relations: {
    binds: {
      domain: 'medicine',
      range: 'site',
      statement: '{subject} [binds|bind] {object}.',
      ask: {
        object: ['which site does {subject} bind?'],
        subject: ['which medicine binds {object}?'],
        objects: ['which sites does {subject} bind?'],
      },
      askInCase: { object: ['which site does {subject}, taken by this patient, bind?'] },
    },
    'mainly-targets': {
      domain: 'medicine',
      range: 'site',
      functional: true,
      statement: 'the main target of {subject} is {object}.',
      ask: { object: ['what is the main target of {subject}?'] },
    },
    'acts-as': {
      domain: 'medicine',
      range: 'action',
      singleClass: true,
      statement: '{subject} is {object}.',
      ask: { object: ['what is {subject} at its receptor?'] },
    },
    'stopping-causes': {
      domain: 'medicine',
      range: 'sign',
      statement: 'stopping {subject} can cause {object}.',
      ask: {
        object: ['which sign can follow after stopping {subject}?'],
        objects: ['which signs can follow after stopping {subject}?'],
      },
    },
    'listed-as': {
      domain: 'reaction',
      range: 'category',
      functional: true,
      upwardMonotone: false,
      statement: '{subject} is listed as {object} for {medicine} {population}.',
      ask: { object: ['how often is {subject} listed for {medicine} {population}?'] },
    },
    'next-step': {
      domain: 'step',
      range: 'step',
      functional: true,
      inverseFunctional: true,
      statement: 'in {sequence}, {subject} is followed by {object}.',
      ask: {
        object: ['in {sequence}, what comes right after "{subject:bare}"?'],
        subject: ['in {sequence}, what comes right before "{object:bare}"?'],
      },
    },
    'approved-for': {
      domain: 'medicine',
      range: 'use',
      functional: true,
      statement: '{object} [is|are:object] an approved use of {subject}.',
      ask: {
        object: ['which use of {subject} is approved?'],
        subject: ['for which medicine [is|are:object] {object} approved?'],
      },
    },
  },
  qualifiers: {
    country: { us: 'in the United States', uk: 'in the United Kingdom' },
    population: { adults: 'in adults', children: 'in children' },
    medicine: 'medicine',
    sequence: 'task',
  },
  facts: {
    binding: {
      relation: 'binds',
      claims: [
        ['gabapentin', 'alpha-2-delta'],
        ['gabapentin', 'gaba-a', false],
        ['gabapentin', 'gaba-b', false],
        ['gabapentin', 'serotonin-transporter', false],
        ['gabapentin', 'nmda', false],
        ['naloxone', 'alpha-2-delta', false],
      ],
      avoid: ['nmda'],
    },
    target: { relation: 'mainly-targets', claims: [['naloxone', 'opioid-receptor']] },
    action: { relation: 'acts-as', claims: [['naloxone', 'competitive-antagonist']] },
    stopping: {
      relation: 'stopping-causes',
      kind: 'set',
      claims: [
        ['gabapentin', 'anxiety'],
        ['gabapentin', 'insomnia'],
        ['gabapentin', 'sweating'],
        ['gabapentin', 'skin-sign'],
      ],
      complete: true,
    },
    frequency: {
      relation: 'listed-as',
      kind: 'frequency',
      claims: [['tremor', 'common']],
      qualifiers: { medicine: 'gabapentin', population: 'adults' },
    },
    alarm: {
      relation: 'next-step',
      kind: 'sequence',
      claims: [
        ['assess', 'call'],
        ['call', 'treat'],
        ['treat', 'document'],
      ],
      qualifiers: { sequence: 'response' },
    },
    'us-use': {
      relation: 'approved-for',
      claims: [['gabapentin', 'epilepsy']],
      qualifiers: { country: 'us' },
    },
    'uk-use': {
      relation: 'approved-for',
      claims: [['gabapentin', 'nerve-pain']],
      qualifiers: { country: 'uk' },
    },
  },
  disjoint: [['agonist', 'antagonist']],
  cases: [
    { id: 'case', text: 'Mrs A takes gabapentin.', facts: [ref('binding')] },
    { id: 'swelling', text: 'Mr B finds it hard to breathe.', facts: [ref('uk-use')] },
  ],
  topics: ['where gabapentin binds'],
  sources: [
    {
      id: 'label',
      title: 'The label',
      publisher: 'unknown',
      edition: 'unknown',
      retrieved: 'unknown',
      url: 'unknown',
      sections: { uses: 'Uses' },
    },
  ],
};

export const kb = buildKnowledgeBase(sample);

/** Options from texts; a text that begins with * is a key. */
export function optionsOf(...texts: readonly string[]): StatedOption[] {
  return texts.map((text, index) => ({
    id: `option-${String(index + 1)}`,
    text: text.replace(/^\*/u, ''),
    key: text.startsWith('*'),
    rationale: UNWRITTEN,
  }));
}

/** Stands for a rationale until `explained` writes one. */
const UNWRITTEN = 'The reason.';

/** The item with a rationale wherever none was written: the evidence of its facts, quoted. */
export function explained(item: StatedItem, base: KnowledgeBase = kb): StatedItem {
  const quote = item.facts
    .map((fact) => `The lesson says: “${base.facts.get(fact)?.evidence.sentence ?? ''}”`)
    .join(' ');
  const write = (options: readonly StatedOption[]) =>
    options.map((option) => (option.rationale === UNWRITTEN ? { ...option, rationale: quote } : option));
  const parts = item.parts?.map((part) => ({ ...part, options: write(part.options) }));
  return { ...item, options: write(item.options), ...(parts === undefined ? {} : { parts }) };
}

/** An item with plain options and no certificate. */
export function draft(
  stem: string,
  texts: readonly string[],
  facts: readonly string[],
  kind = 'single-best-answer',
): StatedItem {
  return explained({
    id: 'item',
    course: 'course',
    lesson: 'lesson',
    kind,
    stem,
    facts: facts.map(ref),
    options: optionsOf(...texts),
  });
}

/** A matrix of rows: the statement and how it is marked. */
export function matrixDraft(rows: Readonly<Record<string, boolean>>, facts: readonly string[]): StatedItem {
  const parts = Object.entries(rows).map(([text, truth], index) => ({
    id: `row-${String(index + 1)}`,
    text,
    options: [
      { id: 'true', text: 'True', key: truth, rationale: UNWRITTEN },
      { id: 'false', text: 'False', key: !truth, rationale: UNWRITTEN },
    ],
  }));
  return explained({
    ...draft(matrixStem('where gabapentin binds'), [], facts, 'matrix-multiple-choice'),
    parts,
  });
}

/** The item with the proofs that the checker finds written into it, as a builder would. */
export function certified(draft: StatedItem, base: KnowledgeBase = kb): StatedItem {
  const item = explained(draft, base);
  const { proofs } = checkItem(item, base);
  const proofOf = (part: string, option: StatedOption) => {
    const found = proofs.find((proof) => proof.part === part && proof.option === option.id);
    return { kind: option.key ? 'entailed' : (found?.kind ?? 'entailed'), facts: found?.facts ?? [] };
  };
  const prove = (part: string, options: readonly StatedOption[]) =>
    options.map((option) => ({ ...option, proof: proofOf(part, option) }));
  const options = prove('main', item.options);
  const parts = item.parts?.map((part) => ({ ...part, options: prove(part.id, part.options) }));
  const entries = (parts ?? [{ id: 'main', options }]).flatMap(({ id, options: all }) =>
    all.map(({ id: option, key, proof }) => ({
      part: id,
      option,
      key,
      proof: proof.kind,
      facts: proof.facts,
    })),
  );
  return {
    ...item,
    options,
    ...(parts === undefined ? {} : { parts }),
    certificate: {
      keys: entries.filter(({ key }) => key),
      distractors: entries.filter(({ key }) => !key),
      factVersions: Object.fromEntries(item.facts.map((fact) => [fact, base.facts.get(fact)?.version ?? ''])),
      reviewed: false,
    },
  };
}

/** The codes of an item's findings, in order. */
export function codes(item: StatedItem, base: KnowledgeBase = kb): string[] {
  return checkItem(explained(item, base), base).findings.map(({ code }) => code);
}

/** Sound items, one for each way of proof. */
export const sound = {
  binding: draft(
    'Which site does gabapentin bind?',
    ['GABA-A receptor', '*Alpha-2-delta subunit', 'Serotonin transporter'],
    ['binding'],
  ),
  medicine: draft(
    'Which medicine binds the alpha-2-delta subunit?',
    ['*Gabapentin', 'Naloxone'],
    ['binding'],
  ),
  target: draft(
    'What is the main target of naloxone?',
    ['*Opioid receptor', 'NMDA receptor', 'GABA-A receptor'],
    ['target'],
  ),
  action: draft(
    'What is naloxone at its receptor?',
    ['*Competitive antagonist', 'Partial agonist'],
    ['action'],
  ),
  stopping: draft(
    'Which signs can follow after stopping gabapentin? Select all that apply.',
    ['*Anxiety', '*Insomnia', 'Rash', '*Sweating'],
    ['stopping'],
    'multiple-response',
  ),
  frequency: draft(
    'How often is tremor listed for gabapentin in adults?',
    ['Very common', '*Common', 'Uncommon'],
    ['frequency'],
  ),
  next: draft(
    'In the response to an alarm, what comes right after "call for help"?',
    ['Assess the patient', '*Treat the cause', 'Write it down'],
    ['alarm'],
  ),
  use: draft(
    'In the United States, which use of gabapentin is approved?',
    ['*Epilepsy', 'Migraine'],
    ['us-use'],
  ),
  matrix: matrixDraft(
    { 'Gabapentin binds the alpha-2-delta subunit.': true, 'Gabapentin binds the GABA-A receptor.': false },
    ['binding'],
  ),
} as const satisfies Readonly<Record<string, StatedItem>>;

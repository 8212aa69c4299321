/** A small knowledge base for tests of the proof checker. */
import { ref, type KnowledgeSpec } from '#tests/support/knowledge-builder.ts';

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

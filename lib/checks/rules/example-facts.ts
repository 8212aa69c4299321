import { factSchema } from '#lib/content/schema/fact-schema.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { Fact } from '#lib/knowledge/fact.ts';

/** The facts that the examples of the rules rest on, and what they claim. */

const COURSE = 'example';
const LESSON = 'mechanism';

/** Where the example knowledge would stand. */
export const examplePlace = {
  file: 'vocabulary/example.yaml',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
};

function fact(source: Record<string, unknown>, relation: string): Fact {
  const entry = factSchema.parse({
    objective: 'site',
    evidence: 'as the lesson says',
    source: 'label',
    ...source,
  });
  return {
    ref: `${COURSE}/${LESSON}/${entry.id}`,
    course: COURSE,
    lesson: LESSON,
    id: entry.id,
    kind: entry.kind,
    objective: entry.objective,
    entry,
    relation,
    qualifiers: entry.qualifiers,
    evidence: { text: 'as the lesson says', sentence: 'It is as the lesson says.', anchor: 'mechanism' },
    citations: [{ source: 'label', section: undefined }],
    safety: entry.safety,
    examinable: entry.examinable,
    toVerify: false,
    reviewedBy: undefined,
    version: '1',
    place: examplePlace,
  };
}

function relationFact(
  id: string,
  subject: string,
  name: string,
  object: string,
  more: Record<string, unknown> = {},
): Fact {
  return fact({ kind: 'relation', id, subject, relation: name, object, ...more }, name);
}

/** The facts, in the order of the lesson. */
export const exampleFacts: readonly Fact[] = [
  relationFact('binds', 'gabapentin', 'binds', 'alpha-2-delta'),
  relationFact('taper', 'gabapentin', 'advice', 'taper', { strength: 'always' }),
  relationFact('background', 'gabapentin', 'binds', 'alpha-2-delta', { examinable: false }),
  fact({ kind: 'definition', id: 'tremor-means', term: 'tremor' }, 'means'),
  fact(
    {
      kind: 'frequency',
      id: 'tremor-frequency',
      event: 'tremor',
      medicine: 'gabapentin',
      category: 'common',
      scheme: 'cioms',
      population: 'adults',
    },
    'listed-frequency',
  ),
  fact(
    {
      kind: 'set',
      id: 'listed',
      subject: 'gabapentin',
      relation: 'listed-reaction',
      members: ['tremor', 'drowsiness', 'dizziness', 'blurred-vision'],
    },
    'listed-reaction',
  ),
  relationFact('class', 'lorazepam', 'belongs-to', 'benzodiazepine'),
  relationFact('status-us', 'pregabalin', 'legal-status', 'schedule-five', {
    qualifiers: { country: 'us' },
  }),
  relationFact('site-before', 'pregabalin', 'binds', 'gaba-a'),
  relationFact('site-now', 'pregabalin', 'binds', 'alpha-2-delta', { supersedes: 'site-before' }),
  fact(
    {
      kind: 'comparison',
      id: 'more-frequent',
      subject: 'dizziness',
      relation: 'more-frequent-than',
      than: 'tremor',
    },
    'more-frequent-than',
  ),
];

function claim(fact: string, subject: string, relation: string, object: string, polarity: 1 | -1 = 1): Claim {
  const ref = `${COURSE}/${LESSON}/${fact}`;
  return {
    fact: ref,
    relation,
    subject,
    object,
    polarity,
    qualifiers: exampleFacts.find((one) => one.ref === ref)?.qualifiers ?? {},
    strength: 'typical',
    origin: polarity === 1 ? 'stated' : 'authored-false',
    reason: polarity === 1 ? undefined : 'The lesson says otherwise.',
  };
}

/** What the facts claim. */
export const exampleClaims: readonly Claim[] = [
  claim('binds', 'gabapentin', 'binds', 'alpha-2-delta'),
  ...['gaba-a', 'dopamine-d2', 'serotonin-transporter'].map((site) =>
    claim('binds', 'gabapentin', 'binds', site, -1),
  ),
  claim('background', 'gabapentin', 'binds', 'alpha-2-delta'),
  claim('tremor-means', 'tremor', 'means', 'definition-of/tremor'),
  claim('tremor-frequency', 'tremor', 'listed-frequency', 'common'),
  ...['tremor', 'drowsiness', 'dizziness', 'blurred-vision'].map((reaction) =>
    claim('listed', 'gabapentin', 'listed-reaction', reaction),
  ),
  claim('listed', 'gabapentin', 'listed-reaction', 'myoclonus', -1),
  claim('class', 'lorazepam', 'belongs-to', 'benzodiazepine'),
  claim('status-us', 'pregabalin', 'legal-status', 'schedule-five'),
  claim('site-before', 'pregabalin', 'binds', 'gaba-a'),
  claim('site-now', 'pregabalin', 'binds', 'alpha-2-delta'),
  claim('more-frequent', 'dizziness', 'more-frequent-than', 'tremor'),
];

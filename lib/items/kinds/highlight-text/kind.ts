import type { Fact } from '#lib/knowledge/fact.ts';
import { unique } from '#lib/base/unique.ts';
import { SELECT_WORDS } from '#lib/knowledge/instructions.ts';
import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { counted, strayOptionFaults } from '../../blanks.ts';
import { framed } from '../../draft-item.ts';
import { draftOption } from '../../draft-option.ts';
import type { Generation } from '../../generation.ts';
import { MAIN_PART, type ItemDraft, type Option } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { leadInFor } from '../../lead-in.ts';
import type { Candidate, Prospect } from '../../propose/candidate.ts';
import { judgePairing } from '../../propose/judge.ts';
import { phraseFaults } from './phrase-faults.ts';
import { score } from './score.ts';

const ID = 'highlight-text';
/** NCSBN: at most ten words or phrases can be selected. */
const PHRASES_MAX = 10;
/** Fewer would be a guess between two or three. */
const EACH_MIN = 2;

/** The words of a patient case that answer a question, to be selected in the text. */
export const kind: ItemKind = {
  id: ID,
  label: 'highlight text',
  generate,
  shapeFaults: (item) => {
    const [part, ...more] = item.parts ?? [];
    if (part === undefined || more.length > 0)
      return [`Unexpected ${counted(item.parts?.length ?? 0, 'part')}, expected exactly one`];
    const keys = part.options.filter(({ key }) => key).length;
    const wrong = part.options.length - keys;
    return [
      ...strayOptionFaults(item.options),
      ...(keys < EACH_MIN ? [`Unexpected ${counted(keys, 'key')}, expected at least 2`] : []),
      ...(wrong < EACH_MIN ? [`Unexpected ${counted(wrong, 'wrong phrase')}, expected at least 2`] : []),
      ...(part.options.length > PHRASES_MAX
        ? [`Unexpected ${counted(part.options.length, 'phrase')}, expected at most 10`]
        : []),
      ...phraseFaults(part),
    ];
  },
  score,
  scoring: 'plus-minus',
  picksIn: (_item, part) => part.options.length,
  whyNone,
};

/** One item a case and fact, each numbered by the case's place among those of the fact. */
function generate(generation: Generation): ItemDraft[] {
  const first = generation.prospects.filter(({ asks, ordinal }) => asks === 'object' && ordinal === 0);
  return first.flatMap((prospect) => {
    const cases = generation.cases.filter(({ facts }) => facts.includes(prospect.fact.ref));
    return cases.flatMap((patient, index) => draft(prospect, index + 1, patient, generation) ?? []);
  });
}

function draft(
  prospect: Prospect,
  number: number,
  patient: PatientCase,
  generation: Generation,
): ItemDraft | undefined {
  const { kb } = generation;
  const id = `${prospect.fact.ref}/${ID}/${String(number)}`;
  const question = leadInFor(prospect, 'objects', false, id, kb);
  const options = phrasesIn(patient, prospect, generation).slice(0, PHRASES_MAX);
  const keys = options.filter(({ key }) => key).length;
  if (question === undefined || keys < EACH_MIN || options.length - keys < EACH_MIN) return undefined;
  const facts = unique([prospect.fact.ref, ...options.flatMap(({ proof }) => proof.facts)]);
  const head = {
    id,
    kind: ID,
    role: 'objects',
    leadIn: `${question} ${SELECT_WORDS}`,
    order: 'fixed',
  } as const;
  const item: ItemDraft = {
    ...framed(head, prospect.relation, facts, undefined, generation),
    level: 'application',
    options: [],
    parts: [{ id: MAIN_PART, text: patient.text, options }],
  };
  return kind.shapeFaults(item).length === 0 ? item : undefined;
}

/** The phrases of the case that are proved right or wrong, in the order of the text; the others cannot be selected. */
function phrasesIn(patient: PatientCase, prospect: Prospect, { kb }: Generation): Option[] {
  return [...patient.phrases]
    .sort((a, b) => patient.text.indexOf(a.text) - patient.text.indexOf(b.text))
    .flatMap(({ text, concept }) => {
      const candidate = judged(concept, prospect, kb);
      return candidate === undefined ? [] : [{ ...draftOption(candidate, kb), text }];
    });
}

function judged(concept: string, prospect: Prospect, kb: Generation['kb']): Candidate | undefined {
  const { subject, qualifiers } = prospect.key.pairing;
  const isOfItsKind = kb.concepts.get(concept)?.kind === kb.relations.get(prospect.relation)?.range;
  return isOfItsKind
    ? judgePairing(
        { relation: prospect.relation, subject, object: concept, qualifiers },
        prospect.fact.course,
        kb,
      )
    : undefined;
}

function whyNone({ ref }: Fact, { cases }: Generation): string {
  const own = cases.filter(({ facts }) => facts.includes(ref));
  if (own.length === 0) return 'no case of the lesson names it';
  return own.every(({ phrases }) => phrases.length === 0)
    ? 'its case has no `phrases`'
    : 'its case marks fewer than two right and two wrong phrases that can be proved';
}

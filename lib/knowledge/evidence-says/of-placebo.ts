import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { labelOf, namesInText, stemsIn } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';

/** Kinds that say something of a medicine; trials and comparisons name what they compare with. */
const KINDS: ReadonlySet<string> = new Set(['relation', 'set', 'frequency', 'quantity', 'onset']);
const PLACEBO = /\b(?:placebo|dummy (?:pills?|tablets?|capsules?)|sugar pills?)\b/iu;
/** What sets the two beside one another. */
const BESIDE =
  /\b(?:than|compar\w+|against|versus|vs|unlike|not|no|and|or|as|both|each|while|whereas|but|instead|rather|over|beside|differ\w*|same|either|neither)\b|[;(]/iu;

/** The evidence says of a placebo what the fact says of a medicine: "the starting dose of placebo is 20 mg". A hint. */
export function ofPlacebo(
  fact: FactInLesson,
  sentence: string,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  const { entry, read } = fact;
  const words = PLACEBO.exec(sentence)?.[0];
  if (words === undefined || !KINDS.has(entry.kind) || BESIDE.test(sentence)) return undefined;
  if (namesPlacebo(fact, vocabulary) || namesMedicine(fact, sentence, vocabulary)) return undefined;
  const [stated] = read.references.filter(({ reserved }) => reserved !== true);
  if (stated === undefined) return undefined;
  const states = `"${labelOf(stated.concept, vocabulary.concepts)}"`;
  return { path: stated.path, says: `"${words}"`, states, isClear: false, isHint: true };
}

/** The fact itself speaks of it. */
function namesPlacebo({ entry, read }: FactInLesson, { relations, concepts }: Vocabulary): boolean {
  const ids = [...read.references.map(({ concept }) => concept), ...Object.values(read.qualifiers)];
  const names = ids.flatMap((id) => concepts.get(id)?.names ?? []);
  return [relations.get(entry.relation)?.statement ?? '', ...names].some((one) => PLACEBO.test(one));
}

/** What the fact is about stands there too. */
function namesMedicine({ entry, read }: FactInLesson, sentence: string, { concepts }: Vocabulary): boolean {
  const medicines = entry.kind === 'frequency' ? [entry.medicine] : read.claims.map(({ subject }) => subject);
  return medicines.some((id) => isNamed(id, sentence, concepts));
}

function isNamed(id: ConceptId, sentence: string, concepts: Vocabulary['concepts']): boolean {
  const kinds = new Set([concepts.get(id)?.kind ?? '']);
  return namesInText(stemsIn(sentence), kinds, concepts).some(({ concept }) => concept === id);
}

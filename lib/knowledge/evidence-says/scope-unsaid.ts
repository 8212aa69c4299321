import { own } from '#lib/base/own.ts';
import { remembered } from '#lib/base/remembered.ts';
import { wordStem } from '#lib/base/word-stems.ts';
import type { FactInLesson } from '../check-references.ts';
import { TRIALS_QUALIFIER } from '../fact-kinds/trial-rate.ts';
import type { ConceptId } from '../concept.ts';
import { MEDICINE_KIND } from '../medicine-kind.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { wordsOf } from '../said-names.ts';
import { areComparable } from './comparable.ts';
import { COUNTRIES } from './countries.ts';
import { labelOf, namesInText, stemsIn, tellingStemsOf } from './names-in-text.ts';
import { fieldOfScope, type SaidWhere } from './other-subject.ts';
import type { SaidOther } from './said-other.ts';

/** Words of a phrase that limit nothing by themselves. */
const PLAIN = new Set(
  'all every everyone any most general people persons patients adults who that with from among treated treatment take taking use used product products state more than years'
    .split(' ')
    .flatMap(stemsIn),
);
/** What a sentence may call the same group, way or organ. */
const FAMILIES: readonly RegExp[] = [
  /\b(?:child\w*|paediatric\w*|pediatric\w*|infants?|bab(?:y|ies)|newborns?|neonat\w*|toddlers?|adolescents?|teenage\w*|boys?|girls?|young\w*|under \d+|below \d+)\b/iu,
  /\b(?:elderly|old\w*|aged?|ageing|geriatric\w*|frail\w*|seniors?|over \d+|above \d+|from \d+)\b/iu,
  /\b(?:kidneys?|renal|clearance|creatinine|filtration|egfr|gfr|ckd|dialysis|ha?emodialysis)\b/iu,
  /\b(?:liver|hepatic|cirrhosis|child-pugh)\b/iu,
  /\b(?:pregnan\w*|gestation\w*|trimester\w*|expectant|unborn)\b/iu,
  /\b(?:breast\w*|lactat\w*|nursing|milk)\b/iu,
  /\b(?:mouth|oral\w*|swallow\w*|tablets?|capsules?|syrup|solution|suspension|liquid|drops)\b/iu,
  /\b(?:vein\w*|intravenous\w*|iv|infus\w*|drip|inject\w*|intramuscular\w*|subcutaneous\w*|muscle|skin|ampoules?|vials?)\b/iu,
  /\b(?:prolonged|modified|extended|slow|sustained|immediate|controlled|retard)\b/iu,
  /\b(?:wom[ae]n|female\w*|m[ae]n|male\w*)\b/iu,
  ...Object.values(COUNTRIES).map(({ named }) => named),
];
/** So many sentences before its own may say for whom a sentence is. */
const BEFORE = 5;

/**
 * The fact is limited to what its evidence does not speak of: neither the sentence nor the five before it, nor the heading, title,
 * summary or objective has a word of the phrase or one that may stand for it. A hint; of documents and trials, nothing need be said.
 */
export function scopeUnsaid(
  fact: FactInLesson,
  { sentence, heading }: SaidWhere,
  { qualifiers }: Vocabulary,
): SaidOther | undefined {
  let around: string | undefined;
  for (const [id, value] of Object.entries(fact.read.qualifiers)) {
    const named = limitOf(id, value, qualifiers);
    if (named === undefined) continue;
    const phrases = [named.phrase, named.noun].join(' ');
    if (limitsNothing(phrases) || isSaidIn(sentence, phrases)) continue;
    around ??= wordsAround(fact, sentence, heading);
    if (isSaidIn(around, phrases)) continue;
    const says = `nothing of "${named.phrase}"`;
    return { path: fieldOfScope(id, fact), says, states: `"${named.phrase}"`, isClear: false, isHint: true };
  }
  return undefined;
}

/**
 * Neither the sentence nor what stands around it has a word of the medicine that the fact is about, or that a qualifier of it names, and what
 * stands around it names another one. A hint: so it is where a fact was copied from another lesson. Of other kinds, a name may stand for what
 * the sentence only shows ("signs like these").
 */
export function subjectUnsaid(
  fact: FactInLesson,
  { sentence, heading }: SaidWhere,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (fact.entry.kind === 'definition') return undefined;
  const own = stemsIn(sentence);
  const unsaid = spokenOf(fact).filter(({ id }) => isMedicine(id, concepts) && !isSaidBy(id, own, concepts));
  if (unsaid.length === 0) return undefined;
  const around = stemsIn(wordsAround(fact, '', heading));
  for (const { id, path } of unsaid) {
    const other = otherOfKind(id, around, concepts);
    if (other === undefined || isSaidBy(id, around, concepts)) continue;
    const [states, says] = [id, other].map((one) => `"${labelOf(one, concepts)}"`);
    const nothing = `${says ?? ''} around it, and nothing of ${states ?? ''}`;
    return { path, says: nothing, states: states ?? '', isClear: false, isHint: true };
  }
  return undefined;
}

function isMedicine(id: ConceptId, concepts: Vocabulary['concepts']): boolean {
  return concepts.get(id)?.kind === MEDICINE_KIND;
}

/** A word of a concept's names is there, or one of its family; true too of a name that has none to tell it by. */
function isSaidBy(id: ConceptId, stems: readonly string[], concepts: Vocabulary['concepts']): boolean {
  const telling = tellingStemsOf(id, concepts);
  return telling.length === 0 || telling.some((stem) => isFormIn(stem, stems));
}

function otherOfKind(
  id: ConceptId,
  stems: readonly string[],
  concepts: Vocabulary['concepts'],
): ConceptId | undefined {
  const kinds = new Set([concepts.get(id)?.kind ?? '']);
  const [first] = namesInText(stems, kinds, concepts);
  return first === undefined || areComparable(id, first.concept, concepts) ? undefined : first.concept;
}

/** What a fact is about and what its qualifiers name, each with the field that names it. */
function spokenOf(
  fact: FactInLesson,
): readonly { readonly id: ConceptId; readonly path: SaidOther['path'] }[] {
  const { references, claims, qualifiers } = fact.read;
  const subjects = new Set(claims.flatMap(({ origin, subject }) => (origin === 'stated' ? [subject] : [])));
  return [
    ...references.flatMap(({ concept, path, reserved }) =>
      subjects.has(concept) && reserved !== true ? [{ id: concept, path }] : [],
    ),
    ...Object.entries(qualifiers).map(([id, value]) => ({ id: value, path: fieldOfScope(id, fact) })),
  ];
}

/** Stems that begin alike for so many letters are of one family: "infuse" and "infusion". */
const FAMILY_LETTERS = 5;

function isFormIn(stem: string, stems: readonly string[]): boolean {
  const family = stem.slice(0, FAMILY_LETTERS);
  return stems.some((one) => one === stem || (family.length === FAMILY_LETTERS && one.startsWith(family)));
}

/** The words of a qualifier that limits a fact, and that a sentence would name. */
function limitOf(id: string, value: string, qualifiers: Vocabulary['qualifiers']) {
  const { attribution = false, values = {} } = qualifiers.get(id) ?? {};
  return attribution || id === TRIALS_QUALIFIER ? undefined : own(values, value);
}

/** The stems that tell a limit. */
const tellingIn = remembered((phrases: string): readonly string[] =>
  wordsOf(phrases)
    .map(wordStem)
    .filter((stem) => !PLAIN.has(stem)),
);

/** True of plain words alone. */
function limitsNothing(phrases: string): boolean {
  return tellingIn(phrases).length === 0;
}

/** Whether a text has a word that tells the limit, or one of its family. */
function isSaidIn(text: string, phrases: string): boolean {
  const stems = stemsIn(text);
  return (
    tellingIn(phrases).some((stem) => stems.includes(stem)) ||
    FAMILIES.some((family) => family.test(phrases) && family.test(text))
  );
}

/** All that may say of whom or what a sentence speaks. */
function wordsAround({ lesson, entry }: FactInLesson, sentence: string, heading: string): string {
  const at = lesson.sentences.findIndex(({ text }) => text === (lesson.evidence[entry.id]?.sentence ?? ''));
  const before = lesson.sentences.slice(Math.max(0, at - BEFORE), Math.max(0, at)).map(({ text }) => text);
  const { title, summary, objectives } = lesson.entry;
  const objective = own(objectives, entry.objective);
  return [title, summary, objective?.text, objective?.topic, heading, ...before, sentence].join(' ');
}

import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean, nearestWord } from '#lib/base/did-you-mean.ts';
import { wordsIn } from '#lib/base/word-stems.ts';
import { foldName } from '#lib/base/words.ts';
import type { WrittenItem, WrittenRow, WrittenText } from '#lib/content/written/written-item.ts';
import type { Claim, FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { QUANTITY_KIND } from '#lib/knowledge/quantity-kind.ts';
import type { ItemDraft, Part } from '../item.ts';
import { writtenItemCodes } from './codes.ts';
import { unnamedAmount } from './unnamed-amount.ts';
import type { WrittenPlaces } from './written-places.ts';

/** A draft and where its words stand, or why there is none. */
export type TiedAnswers =
  | { readonly item: ItemDraft; readonly places: WrittenPlaces; readonly faults: readonly [] }
  | { readonly item: undefined; readonly faults: readonly Diagnostic[] };

/** An item that cites nothing that could make an answer right. */
export function withoutClaim({ place }: WrittenItem, facts: readonly FactRef[]): Diagnostic {
  const message =
    facts.length === 0
      ? 'Unexpected item without facts, expected one that says what is right'
      : `Unexpected facts ${facts.join(', ')}, expected one that says what is right: these say only what is not`;
  return diagnose(writtenItemCodes.keyWithoutFact, place, message);
}

/** Words that name no concept of a kind. @param claim what the question asks about, where that is known */
export function unnamedWords(
  { text, place }: WrittenText,
  kind: string,
  kb: KnowledgeBase,
  claim?: Claim,
): Diagnostic {
  const ofOthers = aboutOthers({ text, place });
  if (ofOthers !== undefined) return ofOthers;
  if (kind === QUANTITY_KIND) return unnamedAmount({ text, place }, claim, kb);
  const names = [...kb.concepts.values()].filter((one) => one.kind === kind).flatMap((one) => one.names);
  const near = nearWords(text, names);
  const hint =
    near === undefined ? knownHint(claim, kind, kb) || didYouMean('', names) : `Did you mean "${near}"?`;
  const message = `Unexpected option "${text}", expected the name of one ${kindLabel(kind, kb)} of the vocabulary. ${hint}`;
  return diagnose(writtenItemCodes.untiedOption, place, message);
}

/** "All of the above", "none of these", "both A and C". */
const OF_OTHERS =
  /^(?:(?:all|none|neither|both|any|two) (?:of )?(?:the )?(?:above|these|those|them|following|answers|options)\b|(?:both |neither )?[a-f1-6][.)]? (?:and|or|nor) [a-f1-6]\b)/iu;

/** Why an option that speaks of the others is none; undefined for any other. */
function aboutOthers({ text, place }: WrittenText): Diagnostic | undefined {
  if (!OF_OTHERS.test(text.trim())) return undefined;
  const message = `Unexpected option "${text}", expected an answer of its own: it speaks of other options, which stand in another order for each learner`;
  const help =
    'Leave it out. Where several options are right, mark each with `[x]`; where none is, write the right answer.';
  return diagnose(writtenItemCodes.untiedOption, place, message, { help });
}

/**
 * The name that differs from the words by slips inside them alone: as many words, each near to its own. A phrase in which another word
 * stands may say the reverse: "the same dose", "doubled dose".
 */
function nearWords(text: string, names: readonly string[]): string | undefined {
  const words = wordsIn(foldName(text));
  return names.find((name) => {
    const own = wordsIn(foldName(name));
    return (
      own.length === words.length &&
      own.every((word, at) => nearestWord(words[at] ?? '', [word]) !== undefined)
    );
  });
}

/** What the facts say of what is asked, right and wrong: it may stand there. Empty where that is not known. */
function knownHint(claim: Claim | undefined, kind: string, kb: KnowledgeBase): string {
  if (claim === undefined || kb.relations.get(claim.relation)?.range !== kind) return '';
  const known = kb.claimsBySubject.get(`${claim.relation}|${claim.subject}`) ?? [];
  const labels = [...new Set(known.map(({ object }) => object))].flatMap(
    (id) => kb.concepts.get(id)?.label ?? [],
  );
  return labels.length === 0 ? '' : `Known: ${labels.join(', ')}.`;
}

/** The noun of a kind. */
export function kindLabel(kind: string, kb: KnowledgeBase): string {
  return kb.kinds.get(kind)?.label ?? kind;
}

/** The fact that a message speaks of, and where it stands. */
export function relatedTo(ref: FactRef, kb: KnowledgeBase): Diagnostic['related'] {
  const fact = kb.facts.get(ref);
  return fact === undefined ? [] : [{ message: `the fact ${fact.id}`, place: fact.place }];
}

/** Where the rows of a table stand: under the id of a part and, as the checker names its answers, under both ids. */
export function rowPlaces(
  rows: readonly WrittenRow[],
  parts: readonly Part[],
): Pick<WrittenPlaces, 'options' | 'rationales'> {
  const asked = rows.filter(({ text }) => text !== '');
  const options = parts.flatMap(({ id, options: answers }, index) => {
    const place = asked[index]?.place;
    const where = [id, ...answers.map((option) => `${id}/${option.id}`)];
    return place === undefined ? [] : where.map((one) => [one, place] as const);
  });
  return { options: Object.fromEntries(options), rationales: {} };
}

import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import type { WrittenItem, WrittenOption } from '#lib/content/written/written-item.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { leadInOf, type ItemDraft } from '../item.ts';
import { writtenItemCodes } from './codes.ts';
import { draftWritten } from './draft-written.ts';
import { findCase, findFact, type WrittenFor } from './find-references.ts';
import { writtenId } from './written-id.ts';
import type { WrittenPlaces } from './written-places.ts';
import { claimsByFact, findMeaning, type Meaning } from './find-meaning.ts';

/** An item tied to the claims that it makes, to be judged; or why it cannot be. */
export type TiedItem = {
  /** `course/quiz/<quiz>/<id>` */
  readonly id: string;
  readonly draft: Place | undefined;
} & (
  | { readonly item: ItemDraft; readonly places: WrittenPlaces; readonly faults: readonly [] }
  | { readonly item: undefined; readonly faults: readonly Diagnostic[] }
);

/**
 * Ties an item written by hand to what it claims: which relation its question asks about, which side of it, and which concept
 * each option names. All of that is only declared; the checker compares it with the words and proves it, or refuses it.
 * Diagnostics: those of `writtenItemCodes`, each at its words.
 */
export function tieItem(written: WrittenItem, quiz: WrittenFor, kb: KnowledgeBase): TiedItem {
  const head = { id: writtenId(quiz.course, quiz.id, written.id), draft: written.draft };
  const found = written.facts.map((fact) => findFact(fact, quiz, kb));
  const patient = written.opensWith === undefined ? undefined : findCase(written.opensWith, quiz, kb);
  const lost = [...found, ...(patient === undefined ? [] : [patient])].flatMap(({ fault }) => fault ?? []);
  if (lost.length > 0) return { ...head, item: undefined, faults: lost };
  const facts = found.flatMap(({ value }) => value ?? []);
  const claims = facts.flatMap((ref) => claimsByFact(kb).get(ref) ?? []);
  const question = findMeaning(written, claims, kb);
  const faults = question === undefined ? noClaim(written, facts) : untied(written, question, kb);
  if (question === undefined || faults.length > 0) return { ...head, item: undefined, faults };
  const drafted = draftWritten(
    { written, id: head.id, course: quiz.course, facts, question, patient: patient?.value },
    kb,
  );
  return { ...head, ...drafted, faults: [] };
}

function noClaim({ place }: WrittenItem, facts: readonly FactRef[]): Diagnostic[] {
  const message =
    facts.length === 0
      ? 'Unexpected item without facts, expected one that says what is right'
      : `Unexpected facts ${facts.join(', ')}, expected one that says what is right: these say only what is not`;
  return [diagnose(writtenItemCodes.keyWithoutFact, place, message)];
}

/** Why the words cannot be tied to the question that fits them best. */
function untied(written: WrittenItem, question: Meaning, kb: KnowledgeBase): Diagnostic[] {
  const { options, stem, stemPlace } = written;
  const unnamed = options.filter((_, index) => question.concepts[index] === undefined);
  const fact = question.claim.fact;
  const related = relatedTo(fact, kb);
  const faults = unnamed.map((option) => unnamedOption(option, question, kb));
  if (!question.hasKey && !unnamed.some(({ key }) => key)) faults.push(...wrongKeys(written, question, kb));
  if (!question.isNamed) {
    const known = kb.concepts.get(question.known);
    const message = `Unexpected question "${leadInOf(stem)}", expected a name of ${known?.label ?? question.known} in it: of that ${fact} speaks`;
    faults.push(diagnose(writtenItemCodes.untiedStem, stemPlace, message, { related }));
  }
  return faults;
}

function unnamedOption(
  { text, concept, place }: WrittenOption,
  { kind }: Meaning,
  kb: KnowledgeBase,
): Diagnostic {
  const noun = kb.kinds.get(kind)?.label ?? kind;
  const ofKind = [...kb.concepts.values()].filter((one) => one.kind === kind);
  const expected = `expected the name of one ${noun} of the vocabulary`;
  if (concept !== undefined) {
    const hint = didYouMean(
      concept.text,
      ofKind.map(({ id }) => id),
    );
    const message = `Unexpected concept "${concept.text}", ${expected}. ${hint}`;
    return diagnose(writtenItemCodes.untiedOption, concept.place, message);
  }
  const hint = didYouMean(
    text,
    ofKind.flatMap(({ names }) => names),
  );
  return diagnose(writtenItemCodes.untiedOption, place, `Unexpected option "${text}", ${expected}. ${hint}`);
}

function wrongKeys(
  { options, place }: WrittenItem,
  { claim, asks }: Meaning,
  kb: KnowledgeBase,
): Diagnostic[] {
  const answer = asks === 'object' ? claim.object : claim.subject;
  const right = kb.concepts.get(answer)?.label ?? answer;
  const keys = options.filter(({ key }) => key);
  const expected = `expected what a cited fact gives: ${claim.fact} gives ${right}`;
  const related = relatedTo(claim.fact, kb);
  if (keys.length === 0) {
    const message = `Unexpected item without a right answer, ${expected}`;
    return [diagnose(writtenItemCodes.keyWithoutFact, place, message, { related })];
  }
  return keys.map((key) =>
    diagnose(
      writtenItemCodes.keyWithoutFact,
      key.place,
      `Unexpected right answer "${key.text}", ${expected}`,
      {
        related,
      },
    ),
  );
}

function relatedTo(ref: FactRef, kb: KnowledgeBase): Diagnostic['related'] {
  const fact = kb.facts.get(ref);
  return fact === undefined ? [] : [{ message: `the fact ${fact.id}`, place: fact.place }];
}

import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import type { WrittenItem, WrittenOption } from '#lib/content/written/written-item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { QUANTITY_KIND } from '#lib/knowledge/quantity-kind.ts';
import { leadInOf } from '../item.ts';
import { writtenItemCodes } from './codes.ts';
import { draftWritten } from './draft-written.ts';
import { claimsByFact, findMeaning, type Meaning } from './find-meaning.ts';
import type { WrittenHead } from './frame.ts';
import { instructionFault } from './instruction-fault.ts';
import { isTruth, TRUTHS } from './truths.ts';
import { kindLabel, relatedTo, unnamedWords, withoutClaim, type TiedAnswers } from './tied-answers.ts';

/** Ties a list of options: a choice of one or of several. */
export function tieOptions(head: WrittenHead, kb: KnowledgeBase): TiedAnswers {
  const { written, facts } = head;
  const instruction = instructionFault(written);
  const alone = truthAlone(written);
  if (instruction !== undefined || alone !== undefined)
    return { item: undefined, faults: [instruction, alone].flatMap((fault) => fault ?? []) };
  const question = meaningOf(head, kb);
  const faults = question === undefined ? [withoutClaim(written, facts)] : untied(written, question, kb);
  if (question === undefined || faults.length > 0) return { item: undefined, faults };
  return { ...draftWritten({ ...head, question }, kb), faults: [] };
}

/** Why a statement with True and False as its options is none; undefined for other options. */
function truthAlone({ options, place }: WrittenItem): Diagnostic | undefined {
  if (options.length === 0 || !options.every(({ text }) => isTruth(text))) return undefined;
  const shown = options.map(({ text }) => `"${text}"`).join(', ');
  const message = `Unexpected options ${shown}, expected answers of their own: one statement that is true or false is guessed half of the time`;
  const help = `Ask for what the statement says, with its subject in the question. Or write four to six statements in a table, one a row, with ${TRUTHS} as answers.`;
  return diagnose(writtenItemCodes.untiedOption, place, message, { help });
}

/** The question that fits the words best, of those to which the cited facts give rise. */
function meaningOf({ written, facts }: WrittenHead, kb: KnowledgeBase): Meaning | undefined {
  const claims = facts.flatMap((ref) => claimsByFact(kb).get(ref) ?? []);
  return findMeaning(written, claims, kb);
}

/** Why the words cannot be tied to the question that fits them best. */
function untied(written: WrittenItem, question: Meaning, kb: KnowledgeBase): Diagnostic[] {
  const { options, stem, stemPlace } = written;
  const unnamed = options.filter((_, index) => question.concepts[index] === undefined);
  const fact = question.claim.fact;
  const related = relatedTo(fact, kb);
  const faults = unnamed.map((option) => unnamedOption(option, question, kb));
  if (!question.hasKey && !unnamed.some(({ key }) => key)) faults.push(...wrongKeys(written, question, kb));
  if (question.named === 'not') {
    const known = kb.concepts.get(question.known);
    const message = `Unexpected question "${leadInOf(stem)}", expected one that names "${known?.label ?? question.known}", which the fact ${fact} is about`;
    faults.push(diagnose(writtenItemCodes.untiedStem, stemPlace, message, { related }));
  }
  return faults;
}

function unnamedOption(option: WrittenOption, { kind, claim }: Meaning, kb: KnowledgeBase): Diagnostic {
  const { concept } = option;
  if (concept === undefined) return unnamedWords(option, kind, kb, claim);
  const ids = [...kb.concepts.values()].filter((one) => one.kind === kind).map(({ id }) => id);
  const hint = kind === QUANTITY_KIND ? '' : ` ${didYouMean(concept.text, ids)}`;
  const message = `Unexpected concept "${concept.text}", expected the name of one ${kindLabel(kind, kb)} of the vocabulary.${hint}`;
  return diagnose(writtenItemCodes.untiedOption, concept.place, message);
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

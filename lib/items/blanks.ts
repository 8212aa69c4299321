import { remembered } from '#lib/base/remembered.ts';
import { sentenceCase } from '#lib/base/words.ts';
import { conceptInSentence } from '#lib/knowledge/concept-in-sentence.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { BLANK } from '#lib/base/blank.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { draftOption } from './draft-option.ts';
import type { Option, Part } from './item.ts';
import type { Candidate, Prospect } from './propose/candidate.ts';
import { claimIndex } from './propose/claim-index.ts';
import { chooseDistractors } from './propose/choose-distractors.ts';
import { wrongOfForm } from './propose/wrong-lists.ts';

/** Drop-down kinds have 3 to 5 options in every blank (NCSBN). */
const OPTIONS = { min: 3, max: 5 } as const;

/** What is wrong with the shape of a part that is one blank with one key. */
export function blankFaults({ id, text, options }: Part): string[] {
  const faults: string[] = [];
  const blanks = text.split(BLANK).length - 1;
  if (blanks !== 1) faults.push(`Unexpected ${String(blanks)} blanks in part "${id}", expected exactly one`);
  if (options.length < OPTIONS.min || options.length > OPTIONS.max)
    faults.push(`Unexpected ${counted(options.length, 'option')} in part "${id}", expected 3 to 5`);
  return [...faults, ...keyFaults({ id, options }, 1)];
}

/** What is wrong with the number of keys of a part. */
export function keyFaults({ id, options }: Pick<Part, 'id' | 'options'>, expected: number): string[] {
  const keys = options.filter(({ key }) => key).length;
  return keys === expected
    ? []
    : [`Unexpected ${counted(keys, 'key')} in part "${id}", expected exactly ${String(expected)}`];
}

/** What is wrong when an item that is scored by parts has plain options too. */
export function strayOptionFaults(options: readonly Option[]): string[] {
  return options.length === 0
    ? []
    : [`Unexpected ${counted(options.length, 'option')} outside the parts, expected none`];
}

/** "1 key", "2 keys". */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A sentence with its blank filled. */
export function fillBlank(text: string, words: string): string {
  const filled = text.replace(BLANK, () => words);
  return text.startsWith(BLANK) ? sentenceCase(filled) : filled;
}

/**
 * The right answer and two or three wrong ones that fit into one place of a sentence: all singular or all plural, so
 * that the verb gives nothing away, and all rounded amounts or none. Undefined when too few can be proved.
 */
export function choicesFor(prospect: Prospect, turn: number, kb: KnowledgeBase): Candidate[] | undefined {
  const wrong = wrongOfForm(prospect.key, prospect.wrong, kb);
  const chosen = chooseDistractors({ ...prospect, wrong }, turn, kb);
  return chosen === undefined ? undefined : [prospect.key, ...chosen];
}

/** An option as it is written in the blank of a sentence: with its article, in lower case unless the sentence begins with it. */
export function optionInSentence(candidate: Candidate, sentence: string, kb: KnowledgeBase): Option {
  const concept = kb.concepts.get(candidate.concept);
  const option = draftOption(candidate, kb);
  if (concept === undefined) return option;
  const words = conceptInSentence(concept);
  return { ...option, text: sentence.startsWith(BLANK) ? sentenceCase(words) : words };
}

/** True when a text names a concept, by whichever of its names, or something wider or narrower. */
export function namesConcept(text: string, concept: ConceptId, kb: KnowledgeBase): boolean {
  const said = wordsOf(text);
  return namesFor(concept, kb).some((name) => said.includes(name));
}

const namesByKb = new WeakMap<KnowledgeBase, Map<ConceptId, readonly string[]>>();

/** The words of every name of a concept and of what is narrower, made once for each concept. */
function namesFor(concept: ConceptId, kb: KnowledgeBase): readonly string[] {
  const known = namesByKb.get(kb) ?? new Map<ConceptId, readonly string[]>();
  namesByKb.set(kb, known);
  const before = known.get(concept);
  if (before !== undefined) return before;
  const related = claimIndex(kb).narrower.get(concept) ?? [concept];
  const names = related.flatMap((id) => (kb.concepts.get(id)?.names ?? []).map((name) => wordsOf(name)));
  known.set(concept, names);
  return names;
}

/** Words in lower case, with single spaces between and around them. */
export const wordsOf = remembered(
  (text: string): string =>
    ` ${text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `,
);

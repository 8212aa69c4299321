import { digestOf } from '#lib/base/hash.ts';
import { sentenceCase } from '#lib/base/words.ts';
import { BLANK } from '#lib/base/blank.ts';
import { conceptInSentence } from '#lib/knowledge/concept-in-sentence.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { choicesFor, fillBlank } from '../../blanks.ts';
import { statementOf } from '../../phrase/statement.ts';
import type { Candidate, Prospect } from '../../propose/candidate.ts';

/** A statement with a blank in place of its right answer, and what may be put there. */
export interface SentenceWithBlank {
  readonly id: string;
  readonly text: string;
  readonly prospect: Prospect;
  readonly choices: readonly Candidate[];
}

/**
 * The statement of a prospect's key with its answer left out. Undefined when the answer does not stand in the sentence
 * exactly once, or when one of the choices, put into the blank, would not give its own statement word for word.
 */
export function sentenceWithBlank(prospect: Prospect, kb: KnowledgeBase): SentenceWithBlank | undefined {
  const { subject, relation, object } = prospect.key.pairing;
  const id = `${subject}/${relation}/${object}/${prospect.asks}`;
  const statement = statementOf(prospect.key.pairing, kb);
  const text = statement === undefined ? undefined : withoutWords(statement, wordsFor(prospect.key, kb));
  const choices = text === undefined ? undefined : choicesFor(prospect, digestOf(id), kb);
  if (text === undefined || choices === undefined) return undefined;
  const reads = (choice: Candidate) =>
    fillBlank(text, wordsFor(choice, kb)) === statementOf(choice.pairing, kb);
  return choices.every(reads) ? { id, text, prospect, choices } : undefined;
}

function wordsFor({ concept }: Candidate, kb: KnowledgeBase): string {
  const known = kb.concepts.get(concept);
  return known === undefined ? '' : conceptInSentence(known);
}

function withoutWords(statement: string, words: string): string | undefined {
  const places: number[] = statement.startsWith(sentenceCase(words)) ? [0] : [];
  for (let at = statement.indexOf(words); at !== -1; at = statement.indexOf(words, at + 1))
    if (at > 0 || places.length === 0) places.push(at);
  const [place] = places;
  if (words === '' || place === undefined || places.length > 1) return undefined;
  return statement.slice(0, place) + BLANK + statement.slice(place + words.length);
}

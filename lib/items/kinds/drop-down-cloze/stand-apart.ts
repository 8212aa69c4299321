import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { namesConcept } from '../../blanks.ts';
import type { Candidate } from '../../propose/candidate.ts';
import { comparable } from '../../propose/refute.ts';
import type { SentenceWithBlank } from './sentence-with-blank.ts';

/** Words that begin with so many equal letters sound alike ("movement", "movements"); shorter words are not heard. */
const HEARD_LETTERS = 6;
const SHORTEST_HEARD = /\p{L}{5,}/gu;

/** True when two sentences may stand in one item: neither they nor their choices give away what goes into the other's blank. */
export function standApart(a: SentenceWithBlank, b: SentenceWithBlank, kb: KnowledgeBase): boolean {
  return (
    a.text !== b.text &&
    !comparable(a.prospect.key.concept, b.prospect.key.concept, kb) &&
    !givesAway(a, b, kb) &&
    !givesAway(b, a, kb)
  );
}

/** True when the sentence names or echoes the other's answer, or its choices hint at that answer and at none of the wrong ones. */
function givesAway(one: SentenceWithBlank, other: SentenceWithBlank, kb: KnowledgeBase): boolean {
  const key = other.prospect.key.concept;
  const choices = one.choices.map((choice) => labelOf(choice, kb)).join('. ');
  const isHinted = (choice: Candidate) =>
    namesConcept(choices, choice.concept, kb) || isHeard(choice, other.choices, choices, kb);
  const hinted = other.choices.filter(isHinted);
  return (
    namesConcept(one.text, key, kb) ||
    echoes(other, one.text, kb) ||
    (hinted.length === 1 && hinted[0]?.concept === key)
  );
}

/** True when a word of a text stands in the right answer and in no other choice: it would be picked by ear. */
export function echoes({ prospect, choices }: SentenceWithBlank, text: string, kb: KnowledgeBase): boolean {
  return isHeard(prospect.key, choices, text, kb);
}

/** True when a word of a text stands in this choice and in no other. */
function isHeard(choice: Candidate, choices: readonly Candidate[], text: string, kb: KnowledgeBase): boolean {
  const heard = stemsOf(text);
  const others = choices.filter(({ concept }) => concept !== choice.concept);
  const besides = stemsOf(others.map((other) => labelOf(other, kb)).join(' '));
  return [...stemsOf(labelOf(choice, kb))].some((stem) => heard.has(stem) && !besides.has(stem));
}

function labelOf({ concept }: Candidate, kb: KnowledgeBase): string {
  return kb.concepts.get(concept)?.label ?? '';
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(SHORTEST_HEARD) ?? [];
  return new Set(words.map((word) => word.slice(0, HEARD_LETTERS)));
}

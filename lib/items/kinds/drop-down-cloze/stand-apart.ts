import { remembered } from '#lib/base/remembered.ts';
import type { KnowledgeBase, Objective } from '#lib/knowledge/knowledge-base.ts';
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
  const right = other.prospect.key;
  if (namesConcept(one.text, right.concept, kb) || echoes(other, one.text, kb)) return true;
  const labels = one.choices.map((choice) => labelOf(choice, kb));
  const text = labels.join('. ');
  const isHinted = (choice: Candidate) =>
    namesConcept(text, choice.concept, kb) || isHeard(choice, other.choices, labels, kb);
  return (
    isHinted(right) && !other.choices.some((choice) => choice.concept !== right.concept && isHinted(choice))
  );
}

/** True when a word of a text stands in the right answer and in no other choice: it would be picked by ear. */
export function echoes({ prospect, choices }: SentenceWithBlank, text: string, kb: KnowledgeBase): boolean {
  return isHeard(prospect.key, choices, [text], kb);
}

/** True when the title of the lesson or its name in the address, shown beside the item, names the right answer and no wrong one. */
export function isNamedBeside(
  { prospect, choices }: SentenceWithBlank,
  { course, lesson }: Pick<Objective, 'course' | 'lesson'>,
  kb: KnowledgeBase,
): boolean {
  const right = prospect.key.concept;
  const title = kb.lessonTitles.get(`${course}/${lesson}`) ?? '';
  return [title, lesson].some(
    (text) =>
      namesConcept(text, right, kb) &&
      !choices.some(({ concept }) => concept !== right && namesConcept(text, concept, kb)),
  );
}

/** True when a word of some texts stands in this choice and in no other. */
function isHeard(
  choice: Candidate,
  choices: readonly Candidate[],
  texts: readonly string[],
  kb: KnowledgeBase,
): boolean {
  const own = stemsOf(labelOf(choice, kb));
  for (const stem of own) {
    const isOwn = choices.every(
      (other) => other.concept === choice.concept || !stemsOf(labelOf(other, kb)).has(stem),
    );
    if (isOwn && texts.some((text) => stemsOf(text).has(stem))) return true;
  }
  return false;
}

function labelOf({ concept }: Candidate, kb: KnowledgeBase): string {
  return kb.concepts.get(concept)?.label ?? '';
}

/** The beginnings of the longer words of a text. */
const stemsOf = remembered((text: string): ReadonlySet<string> => {
  const words = text.toLowerCase().match(SHORTEST_HEARD) ?? [];
  return new Set(words.map((word) => word.slice(0, HEARD_LETTERS)));
});

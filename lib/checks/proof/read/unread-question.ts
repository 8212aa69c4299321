import { SELECT_ALL, selectExactly } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { StatedDeclaration, StatedItem } from '../stated-item.ts';
import { finding, type ProofFinding } from '../verdict.ts';
import { isReordered } from './question-order.ts';
import { phrasingsOf, unreadWords } from './question-words.ts';

/** How many phrasings of a relation a message lists to copy from. */
const LISTED = 3;

/**
 * What a declared question says in words that nothing reads: a warning that a person must judge, and an error where a fact of
 * the item is marked `safety`. Words of another relation are an error always: they ask for what that one says.
 */
export function unreadFaults(
  item: StatedItem,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
  instruction: string | undefined,
): ProofFinding[] {
  const { unread, ofAnother } = unreadWords(item.stem, instruction, declared, kb);
  const phrasings = [...new Set(phrasingsOf(kb.relations.get(declared.relation)))].slice(0, LISTED);
  const remedy = `Use the words of ${declared.relation}: ${phrasings.map((frame) => `"${frame}"`).join(' or ')}`;
  const isSafety = item.facts.some((ref) => kb.facts.get(ref)?.safety === true);
  const faults = ofAnother.map(({ word, relation }) => {
    const message = `Unexpected word "${word}" in a question on ${declared.relation}, expected none of ${relation}`;
    const help = `${remedy}; or cite a fact of ${relation}.`;
    return { ...finding('proof/words-of-another-relation', 'stem', message), help };
  });
  const severity = isSafety ? 'error' : 'warning';
  const help = isSafety ? `${remedy}.` : `${remedy}; or have a person judge what the words say.`;
  if (unread.length === 0) {
    if (faults.length > 0 || !isReordered(item.stem, instruction, declared, kb)) return faults;
    const order = `Unexpected order of words in the question, expected that of the statement or a phrasing of ${declared.relation}: nobody has proved what it says`;
    return [{ ...finding('proof/reordered-question', 'stem', order), severity, help }];
  }
  const words = unread.map((word) => `"${word}"`).join(', ');
  const message = `Unexpected ${unread.length === 1 ? 'word' : 'words'} ${words} in the question, expected words of ${declared.relation} and names: nobody has proved what they say`;
  return [...faults, { ...finding('proof/unread-question', 'stem', message), severity, help }];
}

/** The words of an item's declared question that nothing reads, for its reviewers; none when it declares nothing. */
export function unreadInStem(item: StatedItem, kb: KnowledgeBase): readonly string[] {
  if (item.declares === undefined) return [];
  const keys = item.options.filter(({ key }) => key).length;
  const instruction = [SELECT_ALL, selectExactly(keys)].find((words) => item.stem.endsWith(` ${words}`));
  const { unread, ofAnother } = unreadWords(item.stem, instruction, item.declares, kb);
  return [...unread, ...ofAnother.map(({ word }) => word)];
}

import { foldSpace } from '#lib/base/words.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { splitStem } from './parse-stem.ts';
import type { StatedItem } from './stated-item.ts';
import { finding, type JudgedOption, type ProofFinding } from './verdict.ts';

/**
 * What stands before the question must be a case of the lesson, word for word, and one that was written for a fact of
 * the key: other words could change what is asked, and another fact's case can make a true answer a dangerous one.
 */
export function checkCase(
  item: StatedItem,
  judged: readonly JudgedOption[],
  kb: KnowledgeBase,
): ProofFinding[] {
  const { context } = splitStem(item.stem);
  if (context === '') return [];
  const lesson = `${item.course}/${item.lesson}`;
  const known = kb.cases.filter(
    (one) => `${one.course}/${one.lesson}` === lesson && foldSpace(one.text) === foldSpace(context),
  );
  if (known.length === 0)
    return [unexpected('text before the question', `a case of the lesson ${lesson}, word for word`)];
  const keyFacts = judged
    .filter(({ option }) => option.key)
    .flatMap(({ proofs }) => proofs.map(({ fact }) => fact));
  if (keyFacts.length === 0 || known.some(({ facts }) => keyFacts.some((fact) => facts.includes(fact))))
    return [];
  return [
    unexpected(
      `case "${known[0]?.id ?? ''}" before the question`,
      `one written for ${keyFacts.join(' or ')}`,
    ),
  ];
}

function unexpected(what: string, expected: string): ProofFinding {
  return finding('proof/unknown-case', 'stem', `Unexpected ${what}, expected ${expected}`);
}

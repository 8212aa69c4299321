import type { KnowledgeBase, PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { casesOf } from './cases-of.ts';
import { splitStem } from './parse-stem.ts';
import type { StatedItem } from './stated-item.ts';
import { finding, type JudgedOption, type ProofFinding } from './verdict.ts';

/**
 * A patient case must be one of the lesson, word for word, and one that was written for a fact of the key: other words could
 * change what is asked, and another fact's case can make a true answer a dangerous one. It stands before the question, or,
 * where words are to be selected, in the part. The parts of a diagram rest on the facts that the case names for them.
 */
export function checkCase(
  item: StatedItem,
  judged: readonly JudgedOption[],
  kb: KnowledgeBase,
): ProofFinding[] {
  const text = caseText(item);
  if (text === '') return [];
  const known = casesOf(item, text, kb);
  if (known.length === 0) {
    const lesson = `${item.course}/${item.lesson}`;
    return [unexpected('text before the question', `a case of the lesson ${lesson}, word for word`)];
  }
  const keys = judged.filter(({ option }) => option.key);
  return item.kind === 'bow-tie' ? keys.flatMap((key) => diagramFault(key, known)) : topicFault(keys, known);
}

function caseText({ kind, stem, parts }: StatedItem): string {
  const { context } = splitStem(stem);
  return kind === 'highlight-text' && context === '' ? (parts?.[0]?.text ?? '') : context;
}

function topicFault(keys: readonly JudgedOption[], known: readonly PatientCase[]): ProofFinding[] {
  const keyFacts = keys.flatMap(({ proofs }) => proofs.map(({ fact }) => fact));
  if (keyFacts.length === 0 || known.some(({ facts }) => keyFacts.some((fact) => facts.includes(fact))))
    return [];
  const written = `one written for ${[...new Set(keyFacts)].join(' or ')}`;
  return [unexpected(`case "${known[0]?.id ?? ''}"`, written)];
}

function diagramFault({ part, where, proofs }: JudgedOption, known: readonly PatientCase[]): ProofFinding[] {
  const named = known.flatMap(({ bowTie }) => (bowTie === undefined ? [] : Object.entries(bowTie)));
  const wanted = named.filter(([place]) => place === part).map(([, fact]) => fact);
  if (proofs.length === 0 || proofs.some(({ fact }) => wanted.includes(fact))) return [];
  const message = `Unexpected answer in the ${part} of the diagram, expected one that ${wanted.join(' or ')} gives`;
  return [finding('proof/unknown-case', where, message)];
}

function unexpected(what: string, expected: string): ProofFinding {
  return finding('proof/unknown-case', 'stem', `Unexpected ${what}, expected ${expected}`);
}

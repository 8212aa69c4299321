import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { StatedDeclaration } from '../stated-item.ts';

/** What is asked for, behind "which". */
const ASKED_NOUN =
  /\b(?<asks>(?:which|what)(?: of (?:the following|these))?|of (?:the following|these)) (?<noun>\p{L}+)/giu;

/**
 * A question without the noun behind "which", where it is the last word of the kind that all its answers are of: "which agent" of
 * reversal agents, "which test" of blood tests. It says no more than the kind does.
 */
export function withoutBareKind(question: string, { options }: StatedDeclaration, kb: KnowledgeBase): string {
  const kinds = new Set(Object.values(options).map((id) => kb.concepts.get(id)?.kind ?? ''));
  const heads = new Set([...kinds].flatMap((kind) => headsOf(Object.values(kb.kinds.get(kind) ?? {}))));
  if (heads.size === 0) return question;
  return question.replace(ASKED_NOUN, (whole: string, asks: string, noun: string) =>
    heads.has(noun.toLowerCase()) ? asks : whole,
  );
}

/** The last words of labels of several words. */
function headsOf(labels: readonly string[]): readonly string[] {
  return labels.flatMap((label) => {
    const words = label.toLowerCase().split(' ');
    return words.length > 1 ? words.slice(-1) : [];
  });
}

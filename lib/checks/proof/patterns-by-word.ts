import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { phrasingOf, type Pattern } from './frames.ts';

/** An own word of patterns, with these. */
interface OwnWord {
  readonly word: string;
  readonly patterns: readonly Pattern[];
}

/** Words that are longer are told apart by themselves. */
const LENGTHS = 64;

/** The patterns of a knowledge base that fit a purpose, found by the words of a text. */
export class PatternsByWord {
  /** Those without a word of their own: they may be in any text. */
  private readonly ofAnyText: readonly Pattern[];
  /** Own words under their first sign and their length: no word need be cut out of a text to find that it is none. */
  private readonly words = new Map<number, OwnWord[]>();

  constructor(kb: KnowledgeBase, fits: (pattern: Pattern) => boolean) {
    const { byWord } = phrasingOf(kb);
    this.ofAnyText = (byWord.get('') ?? []).filter(fits);
    for (const [word, all] of byWord) {
      const patterns = word === '' ? [] : all.filter(fits);
      if (patterns.length === 0) continue;
      const key = keyOf(word, 0, word.length);
      this.words.set(key, [...(this.words.get(key) ?? []), { word, patterns }]);
    }
  }

  /** The patterns of which all words may stand in the text, in the order of their own words there. */
  in(text: string): readonly Pattern[] {
    const found = this.ofAnyText.filter((pattern) => mayFit(pattern, text));
    const seen = new Set<OwnWord>();
    for (let from = 0; from < text.length;) {
      const space = text.indexOf(' ', from);
      const to = space === -1 ? text.length : space;
      for (const own of this.words.get(keyOf(text, from, to)) ?? NONE)
        if (isAt(own.word, text, from, to) && !seen.has(own)) {
          seen.add(own);
          found.push(...own.patterns.filter((pattern) => mayFit(pattern, text)));
        }
      from = to + 1;
    }
    return found;
  }
}

const NONE: readonly OwnWord[] = [];

function keyOf(text: string, from: number, to: number): number {
  return text.charCodeAt(from) * LENGTHS + Math.min(to - from, LENGTHS - 1);
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  return to - from === word.length && text.startsWith(word, from);
}

/**
 * False where a pattern's words behind its first slot do not all stand in the text, in their order, the last ones at its end:
 * most patterns that share a word with a text. What stands before the pattern there does not matter.
 */
function mayFit({ literals }: Pattern, text: string): boolean {
  const last = literals.length - 1;
  if (last === 0) return true;
  if (!text.endsWith(literals[last] ?? '')) return false;
  let end = 0;
  for (let index = 1; index <= last; index += 1) {
    const literal = literals[index] ?? '';
    const at = text.indexOf(literal, end);
    if (at === -1) return false;
    end = at + literal.length;
  }
  return true;
}

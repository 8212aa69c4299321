import { compareText } from '#lib/base/diagnostic.ts';
import { isSameList } from '#lib/base/same-list.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import type { ContentPart } from '#lib/content/part.ts';
import { buildKnowledge, type Knowledge } from '#lib/knowledge/build-knowledge.ts';

/** Knowledge bases kept, some 5 MB each. Chosen: a family of courses and its words, and everything together. */
const FOR_EDITS = 4;
/** Quizzes and decisions ask about what is known; nothing is known from them. */
const ASKING: ReadonlySet<ContentPart['kind']> = new Set(['blueprint', 'signoffs', 'other']);

/** Knowledge bases with the parts that they were built from: whoever reads the same parts gets the same base. */
export class KeptKnowledge {
  #kept: readonly { readonly of: readonly ContentPart[]; readonly built: Knowledge }[] = [];
  readonly #most: number;

  /** @param most bases kept, whatever comes */
  constructor(most = FOR_EDITS) {
    this.#most = most;
  }

  /** @param parsed what the parts say together (`assembleContent`) */
  build(parts: readonly ContentPart[], parsed: ParsedContent): Knowledge {
    const of = parts.filter(({ kind }) => !ASKING.has(kind)).sort((a, b) => compareText(a.path, b.path));
    const known = this.#kept.find((one) => isSameList(one.of, of)) ?? { of, built: buildKnowledge(parsed) };
    this.#kept = [known, ...this.#kept.filter((one) => one !== known)].slice(0, this.#most);
    return known.built;
  }
}

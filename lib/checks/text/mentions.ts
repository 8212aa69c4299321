import { once, rememberedOf } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { plain, words, type Word } from './words.ts';

/** Concepts named by one stretch of a text. `start` and `end` are its place in `plain(text)`. */
export interface Mention {
  readonly ids: readonly ConceptId[];
  readonly start: number;
  readonly end: number;
}

/** A name, word by word. `exact` names are short abbreviations, told from common words by their capitals. */
interface Node {
  readonly next: Map<string, Node>;
  ids: readonly ConceptId[];
  exactIds: readonly ConceptId[];
  /** `ids`, and behind them `exactIds`. */
  allIds: readonly ConceptId[];
}

/** Abbreviations up to this length must stand in capitals ("US", not "us"). Chosen: longer ones clash with no word. */
const LONGEST_EXACT = 4;

/** The concepts that a text names, by the longest names of the lexicon, from left to right, without overlap. */
export const mentions: (text: string, kb: KnowledgeBase) => readonly Mention[] = rememberedOf(readMentions);

function readMentions(text: string, kb: KnowledgeBase): readonly Mention[] {
  const source = plain(text);
  // Its plain form names the same, and may be known.
  if (source !== text) return mentions(source, kb);
  const all = words(text);
  const root = trieOf(kb);
  const found: Mention[] = [];
  for (let at = 0; at < all.length;) {
    const match = longestFrom(all, at, root);
    if (match !== undefined) found.push({ ids: match.ids, start: all[at]?.start ?? 0, end: match.end });
    at += match?.length ?? 1;
  }
  return found;
}

/** The ids of all concepts that a text names. */
export const mentionedIds: (text: string, kb: KnowledgeBase) => ReadonlySet<ConceptId> = rememberedOf(
  (text, kb: KnowledgeBase) => {
    const named = new Set<ConceptId>();
    for (const { ids } of mentions(text, kb)) for (const id of ids) named.add(id);
    return named;
  },
);

/** The ids of all concepts that a text names, those inside a longer name too: "immediate-release gabapentin" names gabapentin. */
export const nestedIds: (text: string, kb: KnowledgeBase) => ReadonlySet<ConceptId> = rememberedOf(
  (text, kb: KnowledgeBase) => {
    const all = words(text);
    const root = trieOf(kb);
    const named = new Set<ConceptId>();
    for (let at = 0; at < all.length; at += 1)
      matchesFrom(all, at, root, ({ ids }) => {
        for (const id of ids) named.add(id);
      });
    return named;
  },
);

/** `plain(text)` with the chosen mentions blanked out. */
export function withoutMentions(
  text: string,
  kb: KnowledgeBase,
  chosen: (mention: Mention) => boolean,
): string {
  const source = plain(text);
  const blanked = mentions(text, kb).filter(chosen);
  if (blanked.length === 0) return source;
  const kept: string[] = [];
  let from = 0;
  for (const mention of blanked) {
    kept.push(source.slice(from, mention.start));
    from = mention.end;
  }
  return [...kept, source.slice(from)].join(' ');
}

/** `plain(text)` with every name blanked out. */
export const withoutNames: (text: string, kb: KnowledgeBase) => string = rememberedOf(
  (text, kb: KnowledgeBase) => withoutMentions(text, kb, () => true),
);

interface Match {
  readonly ids: readonly ConceptId[];
  readonly length: number;
  readonly end: number;
}

function longestFrom(all: readonly Word[], at: number, root: Node): Match | undefined {
  let longest: Match | undefined;
  matchesFrom(all, at, root, (match) => {
    longest = match;
  });
  return longest;
}

/** Tells of every name that begins at a word, the shortest first. */
function matchesFrom(all: readonly Word[], at: number, root: Node, tell: (match: Match) => void): void {
  let node = root;
  let capitals = true;
  for (let offset = 0; at + offset < all.length; offset += 1) {
    const word = all[at + offset];
    const next = word === undefined ? undefined : node.next.get(word.form.name);
    if (word === undefined || next === undefined) return;
    node = next;
    capitals &&= word.form.capitals;
    const ids = capitals ? node.allIds : node.ids;
    if (ids.length > 0) tell({ ids, length: offset + 1, end: word.end });
  }
}

/** Built once for a knowledge base, which never changes. */
const trieOf = once((kb: KnowledgeBase): Node => {
  const root = emptyNode();
  for (const [name, ids] of kb.lexicon) insert(root, name, ids, kb);
  return root;
});

function insert(root: Node, name: string, ids: readonly ConceptId[], kb: KnowledgeBase): void {
  let node = root;
  for (const word of words(name)) {
    const { name: key } = word.form;
    const next = node.next.get(key) ?? emptyNode();
    node.next.set(key, next);
    node = next;
  }
  if (node === root) return;
  const exact = ids.filter((id) => isAbbreviation(name, id, kb));
  node.exactIds = [...node.exactIds, ...exact];
  node.ids = [...node.ids, ...ids.filter((id) => !exact.includes(id))];
  node.allIds = [...node.ids, ...node.exactIds];
}

function isAbbreviation(name: string, id: ConceptId, kb: KnowledgeBase): boolean {
  if (name.length > LONGEST_EXACT) return false;
  const written = kb.concepts.get(id)?.names.filter((form) => foldName(form) === name) ?? [];
  return written.length > 0 && written.every((form) => /^\p{Lu}+$/u.test(form));
}

function emptyNode(): Node {
  return { next: new Map(), ids: [], exactIds: [], allIds: [] };
}

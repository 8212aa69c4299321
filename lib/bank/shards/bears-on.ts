import { once } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import type { ItemDraft } from '#lib/items/item.ts';
import { claimsOf } from '#lib/checks/text/claims-of.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import type { FactChanges, NameWords } from './fact-changes.ts';
import { literalsOf, wordsOf } from './name-index.ts';

/**
 * Whether changed facts could make anything else of a draft whose own words are the same. They can
 *
 * - when it lists one of them, or one that they replace;
 * - when it speaks under one of their relations of something that they name, or of anything wider or narrower: the checker looks claims,
 *   lists and what is avoided up by a relation and a concept, and both stand in the words that it reads;
 * - when an option names what they claim something of: rules compare options by what is known of them, whatever the relation;
 * - when it names an amount that is another one now, or none.
 *
 * More than is meant, and nothing less: a relation or a name counts as spoken where its words stand, in whatever order.
 *
 * @param kb the base as it is now; of the draft's own facts none has changed when it is read
 */
export function bearOn(
  { refs, relations, named, claimed, amounts }: FactChanges,
  draft: ItemDraft,
  kb: KnowledgeBase,
): boolean {
  if (refs.size + amounts.length === 0) return false;
  if (draft.facts.some((ref) => refs.has(ref))) return true;
  const { words, options, text } = spoken(draft);
  if (hasAny(words, amounts) || hasAny(options, claimed)) return true;
  if (!hasAny(words, named)) return false;
  const own = relationsOf(draft, kb);
  return [...relations].some((id) => own.has(id) || isSpoken(kb.relations.get(id), text));
}

/** The relations of the facts that a draft lists. */
function relationsOf({ facts }: ItemDraft, kb: KnowledgeBase): ReadonlySet<string> {
  return new Set(
    facts.flatMap((ref) => [
      kb.facts.get(ref)?.relation ?? '',
      ...claimsOf(ref, kb).map(({ relation }) => relation),
    ]),
  );
}

/** The words of a draft. */
const spoken = once((draft: ItemDraft) => {
  const parts = [{ text: '', options: draft.options }, ...(draft.parts ?? [])];
  const options = parts.flatMap((part) => part.options.map(({ text }) => text));
  const rationales = parts.flatMap((part) => part.options.map(({ rationale }) => rationale));
  const all = [draft.stem, ...parts.map(({ text }) => text), ...options, ...rationales].join('\n');
  return {
    words: new Set(wordsOf(all)),
    options: new Set(options.flatMap(wordsOf)),
    text: foldName(all),
  };
});

function hasAny(words: ReadonlySet<string>, names: NameWords): boolean {
  return names.some((name) => name.every((word) => words.has(word)));
}

/** A frame of the relation could be read: all its words stand there. A relation that is not known says nothing. */
function isSpoken(relation: Relation | undefined, text: string): boolean {
  return (
    relation !== undefined &&
    framesOf(relation).some((literals) => literals.every((one) => text.includes(one)))
  );
}

const framesOf = once(
  ({ statement, negation, ask, askInCase, because }: Relation): readonly (readonly string[])[] =>
    [
      statement,
      negation,
      ...[ask, askInCase].flatMap((roles) => Object.values(roles).flatMap((frames) => frames)),
      because?.dyad ?? '',
      because?.triad ?? '',
    ]
      .filter((frame) => frame !== '')
      .map(literalsOf),
);

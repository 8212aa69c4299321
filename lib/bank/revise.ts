import type { Json } from '#lib/base/canonical-json.ts';
import { compareText } from '#lib/base/diagnostic.ts';
import { contentHash } from '#lib/base/hash.ts';
import type { StatedEntry, StatedItem, StatedOption } from '#lib/checks/proof/stated-item.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** The language of every item: part of the revision, so that a translation is a revision of its own. */
const LOCALE = 'en';

/** What stands for the version of a fact that the content does not hold. */
const NO_VERSION = 'unknown';

/** What a revision is made of: drafts, items and items read from a file all have it. */
export type Revisable = Pick<StatedItem, 'kind' | 'stem' | 'options' | 'parts' | 'facts'>;

/** Every fact an item rests on: what it asks and what its proofs cite; sorted, each once. */
export function factsOf(item: Revisable): readonly FactRef[] {
  const options = [...item.options, ...(item.parts ?? []).flatMap((part) => part.options)];
  const proved = options.flatMap((option) => option.proof?.facts ?? []);
  return [...new Set([...item.facts, ...proved])].sort(compareText);
}

/** Fact → version, for every fact of `factsOf`; `unknown` for a fact that the knowledge base does not hold. */
export function factVersionsOf(item: Revisable, kb: KnowledgeBase): Readonly<Record<FactRef, string>> {
  return Object.fromEntries(factsOf(item).map((ref) => [ref, kb.facts.get(ref)?.version ?? NO_VERSION]));
}

/**
 * The item's revision: 32 hexadecimal digits of the hash of what a learner is asked and told (kind, stem, options with
 * keys, rationales and proofs, parts, accepted numbers) and of what it rests on (facts with their versions), in one language.
 * Nothing else goes in, no seed, date or hash of the bank, so a sign-off lapses only when the item itself changes.
 */
export function revisionOf(item: Revisable, kb: KnowledgeBase): string {
  return contentHash({
    kind: item.kind,
    stem: item.stem,
    options: item.options.map(optionJson),
    parts: item.parts?.map(({ id, text, options, entry }) => ({
      id,
      text,
      options: options.map(optionJson),
      ...(entry === undefined ? {} : { entry: entryJson(entry) }),
    })),
    facts: factVersionsOf(item, kb),
    locale: LOCALE,
  });
}

function entryJson({ unit, lowest, highest, units }: StatedEntry): Json {
  return { unit, lowest, highest, units: units.map(({ name, factor }) => ({ name, factor })) };
}

function optionJson({ id, text, key, rationale, proof }: StatedOption): Json {
  return {
    id,
    text,
    key,
    rationale,
    proof: proof === undefined ? null : { kind: proof.kind, facts: [...proof.facts] },
  };
}

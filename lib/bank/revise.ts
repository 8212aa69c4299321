import { canonicalJson, type Json } from '#lib/base/canonical-json.ts';
import { compareText } from '#lib/base/diagnostic.ts';
import { contentHashOf } from '#lib/base/hash.ts';
import type { StatedEntry, StatedItem, StatedOption, StatedPart } from '#lib/checks/proof/stated-item.ts';
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
  const facts = new Set(item.facts);
  for (const { options } of [item, ...(item.parts ?? [])])
    for (const { proof } of options) for (const fact of proof?.facts ?? []) facts.add(fact);
  return [...facts].sort(compareText);
}

/** Fact → version, for every fact of `factsOf`; `unknown` for a fact that the knowledge base does not hold. */
export function factVersionsOf(item: Revisable, kb: KnowledgeBase): Readonly<Record<FactRef, string>> {
  return versionsIn(factsOf(item), kb);
}

/** Fact → version, for these facts, in their order. */
export function versionsIn(facts: readonly FactRef[], kb: KnowledgeBase): Readonly<Record<FactRef, string>> {
  return Object.fromEntries(facts.map((ref) => [ref, kb.facts.get(ref)?.version ?? NO_VERSION]));
}

/**
 * The item's revision: 32 hexadecimal digits of the hash of what a learner is asked and told (kind, stem, options with
 * keys, rationales and proofs, parts, accepted numbers) and of what it rests on (facts with their versions), in one language.
 * Nothing else goes in, no seed, date or hash of the bank, so a sign-off lapses only when the item itself changes.
 *
 * @param versions `factVersionsOf` the item
 */
export function revisionOf(
  item: Revisable,
  kb: KnowledgeBase,
  versions: Readonly<Record<FactRef, string>> = factVersionsOf(item, kb),
): string {
  return contentHashOf(revisedText(item, versions));
}

/**
 * The canonical JSON that a revision is the hash of. All keys of one shape stand in their order here, so that it need not be
 * found for each item; only the facts may be called anything.
 */
export function revisedText(
  { kind, stem, options, parts }: Revisable,
  versions: Readonly<Record<FactRef, string>>,
): string {
  const text = JSON.stringify;
  const asked = `"options":${text(options.map(optionJson))}`;
  const inParts = parts === undefined ? '' : `,"parts":${text(parts.map(partJson))}`;
  return `{"facts":${canonicalJson(versions)},"kind":${text(kind)},"locale":${text(LOCALE)},${asked}${inParts},"stem":${text(stem)}}`;
}

function partJson({ entry, id, options, text }: StatedPart): Json {
  const asked = { id, options: options.map(optionJson), text };
  return entry === undefined ? asked : { entry: entryJson(entry), ...asked };
}

function entryJson({ highest, lowest, unit, units }: StatedEntry): Json {
  return { highest, lowest, unit, units: units.map(({ factor, name }) => ({ factor, name })) };
}

function optionJson({ id, key, proof, rationale, text }: StatedOption): Json {
  const proved = proof === undefined ? null : { facts: proof.facts, kind: proof.kind };
  return { id, key, proof: proved, rationale, text };
}

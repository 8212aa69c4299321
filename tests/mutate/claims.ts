import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Claim, Qualifiers } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { once } from '#lib/base/remembered.ts';
import { checkItem } from '#lib/checks/check-item.ts';
import type { Item, Part } from '#lib/items/item.ts';
import type { World } from './world.ts';

/** What an option of the untouched item says. */
export interface Said {
  readonly relation: string;
  readonly subject: ConceptId;
  readonly object: ConceptId;
  readonly qualifiers: Qualifiers;
}

const read = new WeakMap<Item, ReadonlyMap<string, Said>>();

/** What an option of the untouched item says, as the checker read it; undefined when it read nothing. */
export function saidBy(item: Item, part: string, option: string, { kb }: World): Said | undefined {
  const known =
    read.get(item) ?? new Map(checkItem(item, kb).proofs.map((p) => [`${p.part} ${p.option}`, p.claim]));
  read.set(item, known);
  return known.get(`${part} ${option}`);
}

/** What every option of a part says; only those that the checker could read. */
export function claimsIn(item: Item, part: Part, world: World): readonly Said[] {
  return part.options.flatMap(({ id }) => saidBy(item, part.id, id, world) ?? []);
}

/** The side in which the options of a part differ; undefined when it cannot be told. */
export function sideOf(item: Item, part: Part, world: World): 'subject' | 'object' | undefined {
  const claims = claimsIn(item, part, world);
  if (new Set(claims.map(({ object }) => object)).size > 1) return 'object';
  return new Set(claims.map(({ subject }) => subject)).size > 1 ? 'subject' : undefined;
}

/** The claims of each relation and subject: one is looked up for every concept that an option might name, at every item. */
const indexed = once(({ claims }: KnowledgeBase) => Map.groupBy(claims, about));

function about({ relation, subject }: Pick<Claim, 'relation' | 'subject'>): string {
  return `${relation}\n${subject}`;
}

function claimsAbout(kb: KnowledgeBase, said: Said): readonly Claim[] {
  return indexed(kb).get(about(said)) ?? [];
}

function reaches(kb: KnowledgeBase, claim: Claim, object: ConceptId): boolean {
  if (claim.object === object) return true;
  const carries = kb.relations.get(claim.relation)?.upwardMonotone === true;
  return carries && kb.wider.get(claim.object)?.has(object) === true;
}

/** True when some fact says so, word for word of its claims: no inference but that to wider concepts. */
export function isStated(kb: KnowledgeBase, said: Said): boolean {
  return claimsAbout(kb, said).some(
    (claim) =>
      claim.polarity === 1 &&
      reaches(kb, claim, said.object) &&
      qualifiersWithin(claim.qualifiers, said.qualifiers),
  );
}

/** True when some fact says outright that it is not so. */
export function isDenied(kb: KnowledgeBase, said: Said): boolean {
  return claimsAbout(kb, said).some(
    (claim) =>
      claim.polarity === -1 &&
      claim.object === said.object &&
      qualifiersWithin(claim.qualifiers, said.qualifiers),
  );
}

/** True when the relation could settle the matter without a fact that names it: proofs other than R1 may then exist. */
export function isOpen(kb: KnowledgeBase, said: Said): boolean {
  const relation = kb.relations.get(said.relation);
  if (relation === undefined || relation.functional || relation.inverseFunctional || relation.singleClass)
    return false;
  const listed = kb.completeness.some(
    (record) => record.relation === said.relation && record.subject === said.subject,
  );
  const touched = kb.claims.some(
    (claim) =>
      claim.relation === said.relation &&
      (claim.subject === said.subject || claim.object === said.object) &&
      related(kb, claim.object, said.object) &&
      related(kb, claim.subject, said.subject),
  );
  return !listed && !touched;
}

/** True when one is the other, or wider. */
export function related(kb: KnowledgeBase, a: ConceptId, b: ConceptId): boolean {
  return a === b || kb.wider.get(a)?.has(b) === true || kb.wider.get(b)?.has(a) === true;
}

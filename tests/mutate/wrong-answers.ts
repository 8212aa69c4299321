import { sentenceCase } from '#lib/base/words.ts';
import { partsOf, type Item, type ItemDraft, type Part } from '#lib/items/item.ts';
import { conceptInSentence } from '#lib/knowledge/concept-in-sentence.ts';
import { statementOf } from '#lib/items/phrase/statement.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { claimsIn, saidBy, sideOf, type Said } from './claims.ts';
import { distractorsOf, isTruthRow, keysOf, sharesOptions, withOption, withPart } from './edit-item.ts';
import type { World } from './world.ts';

/** A wrong answer that can be replaced by another. */
export interface WrongAnswer {
  readonly said: Said;
  readonly side: 'subject' | 'object';
  /** The right answers to the same question. */
  readonly keys: readonly ConceptId[];
  /** The answers that are offered already. */
  readonly offered: ReadonlySet<ConceptId>;
  /** The item with this answer instead: `name` is how a concept is written, without an article. */
  readonly replace: (concept: ConceptId, name: string) => ItemDraft;
  readonly where: string;
}

/** Every distractor of the item that names a concept, and the object of every row that is false. */
export function wrongAnswersOf(item: Item, world: World): readonly WrongAnswer[] {
  return partsOf(item).flatMap((part) =>
    isTruthRow(part) ? falseRow(item, part, world) : distractors(item, part, world),
  );
}

function distractors(item: Item, part: Part, world: World): readonly WrongAnswer[] {
  const side = sideOf(item, part, world);
  if (side === undefined) return [];
  const conceptsOf = (ids: readonly string[]): ConceptId[] =>
    ids.flatMap((id) => saidBy(item, part.id, id, world)?.[side] ?? []);
  const keys = conceptsOf(keysOf(part).map(({ id }) => id));
  const offered = new Set(claimsIn(item, part, world).map((said) => said[side]));
  const shared = sharesOptions(item);
  return distractorsOf(part)
    .filter(
      ({ id }) =>
        !shared || partsOf(item).every((one) => distractorsOf(one).some((other) => other.id === id)),
    )
    .flatMap((option) => {
      const said = saidBy(item, part.id, option.id, world);
      if (said === undefined) return [];
      return {
        said,
        side,
        keys,
        offered,
        where: `${part.id}/${option.id}`,
        replace: (concept: ConceptId, name: string): ItemDraft => {
          const id = offered.has(concept) ? option.id : concept;
          const places = shared ? partsOf(item) : [part];
          return places.reduce<ItemDraft>(
            (draft, place) =>
              withOption(draft, place.id, option.id, (old) => ({
                ...old,
                id,
                text: written(concept, name, old.text, world.kb),
              })),
            item,
          );
        },
      };
    });
}

function written(concept: ConceptId, name: string, before: string, kb: KnowledgeBase): string {
  const [first = ''] = before;
  if (first !== first.toLowerCase() || /\d/u.test(first)) return sentenceCase(name);
  const known = kb.concepts.get(concept);
  return known === undefined ? name : conceptInSentence({ ...known, label: name });
}

function falseRow(item: Item, part: Part, world: World): readonly WrongAnswer[] {
  const { kb } = world;
  const [key] = keysOf(part);
  const said = saidBy(item, part.id, key?.id ?? '', world);
  if (key?.text !== 'False' || said === undefined) return [];
  const keys = kb.claims
    .filter(
      ({ relation, subject, polarity, qualifiers }) =>
        polarity === 1 &&
        relation === said.relation &&
        subject === said.subject &&
        Object.entries(qualifiers).every(([id, value]) => said.qualifiers[id] === value),
    )
    .map(({ object }) => object);
  const replace = (object: ConceptId, name: string): ItemDraft => {
    const label = kb.concepts.get(object)?.label ?? '';
    const plain = statementOf({ ...said, object }, kb) ?? '';
    const at = plain.toLowerCase().lastIndexOf(label.toLowerCase());
    const text = at < 0 ? plain : plain.slice(0, at) + name + plain.slice(at + label.length);
    const id = `${said.subject}/${said.relation}/${object}`;
    const taken = partsOf(item).some((row) => row.id === id);
    return withPart(item, part.id, (row) => ({ ...row, id: taken ? row.id : id, text }));
  };
  return [{ said, side: 'object', keys, offered: new Set([said.object]), replace, where: part.id }];
}

import { verifyItems } from '#lib/bank/verify-items.ts';
import { MAIN_PART, partsOf, type Item, type ItemDraft } from '#lib/items/item.ts';
import { saidBy, sideOf } from './claims.ts';
import { withLeadIn } from './edit-item.ts';
import { recertify } from './judge-item-mutant.ts';
import type { World } from './world.ts';

/** Stands before the question, so that it is no phrasing of the vocabulary any more and must be declared. */
const IN_FRONT = 'In this lesson, ';

const made = new WeakMap<Item, Item | 'not acceptable'>();

/**
 * The item as a hand would have written it: in words of its own, with a declaration of what they mean. Undefined for kinds
 * that have no declarations, and where such an item is not accepted as it stands.
 */
export function byHand(item: Item, world: World): Item | undefined {
  const known = made.get(item) ?? accepted(item, world) ?? 'not acceptable';
  made.set(item, known);
  return known === 'not acceptable' ? undefined : known;
}

function accepted(item: Item, world: World): Item | undefined {
  const draft = declared(item, world);
  if (draft === undefined) return undefined;
  const finished = recertify(
    withLeadIn(draft, (text) => `${IN_FRONT}${text.charAt(0).toLowerCase()}${text.slice(1)}`),
    world.kb,
  );
  const place = { file: 'items.json', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const value: unknown = JSON.parse(JSON.stringify(finished));
  const found = verifyItems(value, world.kb, () => place).filter(({ severity }) => severity !== 'info');
  return found.length === 0 ? finished : undefined;
}

/** The item with a declaration that says what its words mean. */
export function declared(item: Item, world: World): ItemDraft | undefined {
  const [part] = partsOf(item);
  if (item.parts !== undefined || part === undefined) return undefined;
  const asks = sideOf(item, part, world);
  const said = part.options.map(({ id }) => ({ id, claim: saidBy(item, MAIN_PART, id, world) }));
  const [first] = said;
  if (asks === undefined || first?.claim === undefined) return undefined;
  const options = Object.fromEntries(
    said.flatMap(({ id, claim }) => (claim === undefined ? [] : [[id, claim[asks]]])),
  );
  const { relation, qualifiers } = first.claim;
  const known = first.claim[asks === 'object' ? 'subject' : 'object'];
  return { ...item, declares: { relation, asks, known, qualifiers, options } };
}

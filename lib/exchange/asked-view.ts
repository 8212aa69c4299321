import { layoutOf } from '#lib/forms/paper-item.ts';
import { contextOf } from '#lib/forms/public-item.ts';
import { leadInOf, partsOf, type Item } from '#lib/items/item.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import { identityOf } from './identity.ts';
import type { ExchangeItem, ExchangePart } from './item.ts';

/** What an item and its kind say by themselves, without the bank that it stands in. */
export type AskedView = Pick<
  ExchangeItem,
  | 'id'
  | 'identity'
  | 'revision'
  | 'kind'
  | 'layout'
  | 'points'
  | 'level'
  | 'safety'
  | 'caseText'
  | 'leadIn'
  | 'parts'
  | 'order'
>;

/** The view of an item that needs no bank: also of one that the bank has no more. */
export function askedView(item: Item, kind: Pick<ItemKind, 'picksIn' | 'score'>): AskedView {
  const parts = partsOf(item);
  const picks = parts.map((part) => kind.picksIn(item, part));
  const shown = parts.map((part) => ({ part, options: part.options }));
  return {
    id: item.id,
    identity: identityOf(item),
    revision: item.revision,
    kind: item.kind,
    layout: layoutOf(item, shown, picks),
    points: kind.score(item, { picks: {} }).max,
    level: item.level,
    safety: item.safety,
    caseText: contextOf(item.stem),
    leadIn: leadInOf(item.stem),
    parts: parts.map(({ id, text, options, entry }, index): ExchangePart => ({
      id,
      text,
      options: options.map((option) => ({
        id: option.id,
        text: option.text,
        key: option.key,
        rationale: option.rationale,
      })),
      picks: picks[index] ?? 1,
      entry,
    })),
    order: item.order,
  };
}

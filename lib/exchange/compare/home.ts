import type { Bank } from '#lib/bank/bank.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Format } from '../format.ts';
import type { BankReader } from '../read/read-bank.ts';
import type { Servable } from '../select.ts';

/** Where items come home to, and in which format. */
export interface Home extends Servable {
  readonly bank: Bank;
  /** Every kind that the bank has. */
  readonly kinds: readonly ItemKind[];
  readonly kb: KnowledgeBase;
  /** For the places that words come from. */
  readonly parsed: Pick<ParsedContent, 'lessons' | 'blueprints'>;
  /** The format of the file: its writer and its reader. */
  readonly format: Format;
  readonly read: BankReader;
}

import { sha256 } from '#lib/base/hash.ts';
import type { Row } from './table-rows.ts';

/** How much is in a table, and a hash of all of it: equal on both engines when the rows are. */
export interface TableContents {
  readonly table: string;
  readonly rows: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

const MODULUS = 1n << 256n;

/**
 * Counts rows and hashes them, whatever their order: engines give them in different ones. The hashes of rows are added, so a
 * row that is missing, changed or there twice makes another sum. Finds damage; it is no protection against forgery.
 */
export class ContentsTally {
  readonly #table: string;
  readonly #columns: readonly string[];
  #rows = 0;
  #sum = 0n;

  constructor(table: string, columns: readonly string[]) {
    this.#table = table;
    this.#columns = columns;
  }

  add(row: Row): void {
    this.#rows += 1;
    this.#sum = (this.#sum + BigInt(`0x${sha256(JSON.stringify(row))}`)) % MODULUS;
  }

  contents(): TableContents {
    const hash = sha256(JSON.stringify([this.#columns, this.#rows, this.#sum.toString(16)]));
    return { table: this.#table, rows: this.#rows, hash };
  }
}

/** The tables whose contents differ; empty when they are the same. */
export function differingTables(
  some: readonly TableContents[],
  others: readonly TableContents[],
): readonly string[] {
  const [hashes, otherHashes] = [some, others].map(
    (contents) => new Map(contents.map(({ table, hash }) => [table, hash])),
  );
  const tables = new Set([...some, ...others].map(({ table }) => table));
  return [...tables].filter((table) => hashes?.get(table) !== otherHashes?.get(table));
}

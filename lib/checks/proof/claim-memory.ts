import type { Claim } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';

type Asked = Pick<Claim, 'relation' | 'subject' | 'object' | 'qualifiers'>;

/** The same claims come back in many items: so much is remembered of a knowledge base, and then nothing. */
const REMEMBERED_MAX = 40_000;

type Table<T> = Map<string, T>;

/** What was found of claims, under relation, scope, subject and object, in tables one inside the other: no key is put together to find one. */
export class ClaimMemory<T> {
  private tables: Table<Table<Table<Map<ConceptId, T>>>> = new Map();
  private size = 0;

  get({ relation, subject, object, qualifiers }: Asked): T | undefined {
    return this.tables.get(relation)?.get(scopeOf(qualifiers))?.get(subject)?.get(object);
  }

  set({ relation, subject, object, qualifiers }: Asked, value: T): void {
    if (this.size >= REMEMBERED_MAX) {
      this.tables = new Map();
      this.size = 0;
    }
    tableIn(tableIn(tableIn(this.tables, relation), scopeOf(qualifiers)), subject).set(object, value);
    this.size += 1;
  }
}

/** Empty without qualifiers, which no scope with some is. */
function scopeOf(qualifiers: Asked['qualifiers']): string {
  return Object.keys(qualifiers).length === 0 ? '' : JSON.stringify(qualifiers);
}

function tableIn<T>(tables: Table<Table<T>>, key: string): Table<T> {
  const known = tables.get(key);
  if (known !== undefined) return known;
  const fresh: Table<T> = new Map();
  tables.set(key, fresh);
  return fresh;
}

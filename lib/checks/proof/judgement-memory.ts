import { once } from '#lib/base/remembered.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Judgement, Query } from './logic.ts';

/** The same claims come back in many items: so many judgements are remembered for a knowledge base, and then none of them. */
const REMEMBERED_MAX = 40_000;

type Table<T> = Map<string, T>;

/** Judgements under relation, scope, subject and object, in tables one inside the other: no key is put together to find one. */
class JudgementMemory {
  private tables: Table<Table<Table<Map<ConceptId, Judgement>>>> = new Map();
  private size = 0;

  get({ relation, subject, object, qualifiers }: Query): Judgement | undefined {
    return this.tables.get(relation)?.get(scopeOf(qualifiers))?.get(subject)?.get(object);
  }

  set({ relation, subject, object, qualifiers }: Query, judgement: Judgement): void {
    if (this.size >= REMEMBERED_MAX) {
      this.tables = new Map();
      this.size = 0;
    }
    tableIn(tableIn(tableIn(this.tables, relation), scopeOf(qualifiers)), subject).set(object, judgement);
    this.size += 1;
  }
}

/** Empty without qualifiers, which no scope with some is. */
function scopeOf(qualifiers: Query['qualifiers']): string {
  return Object.keys(qualifiers).length === 0 ? '' : JSON.stringify(qualifiers);
}

function tableIn<T>(tables: Table<Table<T>>, key: string): Table<T> {
  const known = tables.get(key);
  if (known !== undefined) return known;
  const fresh: Table<T> = new Map();
  tables.set(key, fresh);
  return fresh;
}

/** What was judged of a knowledge base. */
export const memoryOf: (kb: KnowledgeBase) => JudgementMemory = once(
  (_: KnowledgeBase) => new JudgementMemory(),
);

import { own } from '#lib/base/own.ts';
import { compareText } from '#lib/base/diagnostic.ts';
import { factSchemas } from '#lib/content/schema/fact-schema.ts';

/** A relation of the vocabulary, as far as it says what it takes. */
export interface Takes {
  /** The kinds of its subject and of its object. */
  readonly domain: string;
  readonly range: string;
  readonly qualifiers: readonly string[];
}

/** A kind of fact with the relations that it is written with. Plain JSON. */
export interface ListedFactKind {
  readonly id: string;
  /** By the field that names it. */
  readonly relations: readonly FactRelation[];
}

export interface FactRelation {
  /** The field in which a fact names a relation, or another one than this. */
  readonly field: string;
  /** The relation that is taken when the fact names none; null when it must name one. */
  readonly id: string | null;
  /** What kind of relation it is, as the guide says. */
  readonly is: string;
  /** What the vocabulary has under that id; null when it has nothing yet. */
  readonly there: Takes | null;
}

/** As far as the schema of a field is read here. */
interface FieldSchema {
  readonly description?: string | undefined;
  readonly safeParse: (value: unknown) => { readonly data?: unknown };
}

const schemas: Readonly<Record<string, { readonly shape: Readonly<Record<string, FieldSchema>> }>> =
  factSchemas;
/** Fields that name a relation. */
const RELATION_FIELD = /^(?:relation|[a-z]+-relation|compared-by)$/u;

/** The kinds of fact, by id, each with the relations that it takes when it names none, and what stands under them here. */
export function listFactKinds(
  relations: readonly (Takes & { readonly id: string })[],
): readonly ListedFactKind[] {
  const byId = Object.fromEntries(relations.map((relation) => [relation.id, relation]));
  return Object.entries(schemas)
    .map(([id, { shape }]) => ({
      id,
      relations: Object.entries(shape)
        .filter(([field]) => RELATION_FIELD.test(field))
        .map(([field, schema]): FactRelation => {
          const left = schema.safeParse(undefined).data;
          const taken = typeof left === 'string' ? left : null;
          return { field, id: taken, is: schema.description ?? '', there: thereOf(own(byId, taken ?? '')) };
        }),
    }))
    .sort((a, b) => compareText(a.id, b.id));
}

function thereOf(relation: Takes | undefined): FactRelation['there'] {
  if (relation === undefined) return null;
  const { domain, range, qualifiers } = relation;
  return { domain, range, qualifiers };
}

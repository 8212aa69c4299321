import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import type { Qualifiers } from './claim.ts';
import { knowledgeCodes } from './codes.ts';
import type { Vocabulary } from './read-vocabulary.ts';

const SLOT = /\{([a-z0-9-]+)(?::([a-z]+))?\}/gu;

/**
 * Faults of a fact's words: the `statement` and `negation` of the relation of each claim must be sayable with the claim's
 * qualifiers. They may name no qualifier that the claim lacks, and a qualifier whose value is a concept has no phrase to
 * stand in front.
 */
export function checkWording(fact: FactInLesson, vocabulary: Vocabulary): Diagnostic[] {
  for (const { relation: id = fact.entry.relation, qualifiers } of fact.read.claims) {
    const relation = vocabulary.relations.get(id);
    if (relation === undefined) continue;
    const scope = { ...fact.read.qualifiers, ...qualifiers };
    const [fault] = [relation.statement, relation.negation].flatMap(
      (frame) => unsayable(frame, scope, vocabulary) ?? [],
    );
    if (fault === undefined) continue;
    const message = `Unexpected fact "${fact.entry.id}" under "${id}": its statement ${fault}`;
    return [diagnose(knowledgeCodes.unsayable, placeOf(fact, ['relation']), message)];
  }
  return [];
}

function unsayable(frame: string, scope: Qualifiers, { qualifiers }: Vocabulary): string | undefined {
  const slots = [...frame.matchAll(SLOT)].map(([, name = '', form]) => ({ name, form }));
  for (const { name, form } of slots) {
    if (name === 'subject' || name === 'object') continue;
    const value = scope[name];
    if (value === undefined) return `names {${name}}, and the fact has no such qualifier`;
    if (form === 'noun' && qualifiers.get(name)?.values[value]?.noun === undefined)
      return `names {${name}:noun}, and the value "${value}" has no noun`;
  }
  const placed = new Set(slots.map(({ name }) => name));
  const left = Object.keys(scope).find(
    (id) => !placed.has(id) && qualifiers.get(id)?.conceptKind !== undefined,
  );
  return left === undefined
    ? undefined
    : `does not name {${left}}, and a concept has no phrase that could stand before it`;
}

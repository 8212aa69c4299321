import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import type { Vocabulary } from './read-vocabulary.ts';

const SLOT = /\{([a-z0-9-]+)(?::([a-z]+))?\}/gu;

/**
 * Faults of a fact's words: its relation's `statement` and `negation` must be sayable with the fact's qualifiers.
 * They may name no qualifier that the fact lacks, and a qualifier whose value is a concept has no phrase to stand in front.
 */
export function checkWording(fact: FactInLesson, vocabulary: Vocabulary): Diagnostic[] {
  const relation = vocabulary.relations.get(fact.entry.relation);
  if (relation === undefined) return [];
  const faults = [relation.statement, relation.negation].flatMap(
    (frame) => unsayable(frame, fact, vocabulary) ?? [],
  );
  const [fault] = faults;
  if (fault === undefined) return [];
  const message = `Unexpected fact "${fact.entry.id}" under "${relation.id}": its statement ${fault}`;
  return [diagnose(knowledgeCodes.unsayable, placeOf(fact, ['relation']), message)];
}

function unsayable(frame: string, { read }: FactInLesson, { qualifiers }: Vocabulary): string | undefined {
  const slots = [...frame.matchAll(SLOT)].map(([, name = '', form]) => ({ name, form }));
  for (const { name, form } of slots) {
    if (name === 'subject' || name === 'object') continue;
    const value = read.qualifiers[name];
    if (value === undefined) return `names {${name}}, and the fact has no such qualifier`;
    if (form === 'noun' && qualifiers.get(name)?.values[value]?.noun === undefined)
      return `names {${name}:noun}, and the value "${value}" has no noun`;
  }
  const placed = new Set(slots.map(({ name }) => name));
  const left = Object.keys(read.qualifiers).find(
    (id) => !placed.has(id) && qualifiers.get(id)?.conceptKind !== undefined,
  );
  return left === undefined
    ? undefined
    : `does not name {${left}}, and a concept has no phrase that could stand before it`;
}

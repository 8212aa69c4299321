import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import type { Qualifiers } from './claim.ts';
import { knowledgeCodes } from './codes.ts';
import type { ConceptId } from './concept.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import type { Relation, RoleFrames } from './relation.ts';

const SLOT = /\{([a-z0-9-]+)(?::([a-z]+))?\}/gu;

/**
 * Faults of a fact's words: the `statement` and `negation` of the relation of each claim must be sayable with the claim's
 * qualifiers. They may name no qualifier that the claim lacks, and a qualifier whose value is a concept has no phrase to
 * stand in front. No frame may put an article before a concept that has one.
 */
export function checkWording(fact: FactInLesson, vocabulary: Vocabulary): Diagnostic[] {
  for (const { relation: id = fact.entry.relation, subject, object, qualifiers } of fact.read.claims) {
    const relation = vocabulary.relations.get(id);
    if (relation === undefined) continue;
    const scope = { ...fact.read.qualifiers, ...qualifiers };
    const [fault] = [
      ...[relation.statement, relation.negation].flatMap(
        (frame) => unsayable(frame, scope, vocabulary) ?? [],
      ),
      ...articleFaults(relation, { subject, object }, vocabulary),
    ];
    if (fault === undefined) continue;
    const message = `Unexpected fact "${fact.entry.id}" under "${id}": its statement ${fault}`;
    return [diagnose(knowledgeCodes.unsayable, placeOf(fact, ['relation']), message)];
  }
  return [];
}

/** Frames in which the article of a concept would stand behind another one: "the the dose". */
function articleFaults(
  relation: Relation,
  sides: { readonly subject: ConceptId; readonly object: ConceptId },
  { concepts, relations }: Vocabulary,
): string[] {
  const own = [
    relation.statement,
    relation.negation,
    ...askedBy(relation.ask),
    ...askedBy(relation.askInCase),
  ];
  const tied = [...relations.values()].flatMap(({ because }) =>
    because?.relation === relation.id ? [because.dyad, because.triad] : [],
  );
  const taken = (slot: string, frames: readonly (string | undefined)[], id: ConceptId): string[] => {
    const article = concepts.get(id)?.article ?? 'none';
    const pattern = new RegExp(String.raw`\b(?:the|an?) \{${slot}\}`, 'iu');
    const frame =
      article === 'none' ? undefined : frames.find((one) => one !== undefined && pattern.test(one));
    return frame === undefined
      ? []
      : [
          `would read "${pattern.exec(frame)?.[0].split(' ')[0] ?? ''} ${article} …": "${id}" has an article of its own`,
        ];
  };
  return [
    ...taken('subject', own, sides.subject),
    ...taken('object', own, sides.object),
    ...['reason', 'second-reason'].flatMap((slot) => taken(slot, tied, sides.object)),
  ];
}

function askedBy(frames: RoleFrames): string[] {
  return Object.values(frames).flat();
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

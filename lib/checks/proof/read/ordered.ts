import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import { PUT_IN_ORDER } from '#lib/knowledge/instructions.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { groundOf, mayMeet, type Sequence } from '../concepts.ts';
import type { Derivation } from '../logic.ts';
import type { Reading } from '../parse-stem.ts';
import type { StatedItem, StatedPart } from '../stated-item.ts';
import { finding, type JudgedOption, type ProofFinding } from '../verdict.ts';
import { itemReading, type Reader } from './cell.ts';
import { sameOptions } from './grid.ts';
import { keyFaults, kindAt, nameOf, understandStem } from './question.ts';

/** The parts are positions: the key of the i-th is the step that a sequence fact puts there. */
export const readOrdered: Reader = (item, kb) => {
  const { reading, findings } = understandStem(kb, item.stem, ['order'], PUT_IN_ORDER);
  if (reading === undefined) return itemReading({ findings });
  const parts = item.parts ?? [];
  const { steps, faults } = stepsOf(item, kb, reading);
  const counted = parts.flatMap(({ id, options }) =>
    keyFaults(id, options, (keys) => keys === 1, 'exactly one'),
  );
  const before: ProofFinding[] = [...sameOptions(parts), ...placeFaults(parts), ...counted, ...faults];
  if (steps.size !== parts[0]?.options.length) return itemReading({ findings: before, reading });
  const named = [...new Set(steps.values())];
  const known = sequencesWith(kb, reading, named);
  const orders = new Set(known.map(({ order }) => order.filter((step) => named.includes(step)).join(' ')));
  const [order = ''] = orders;
  if (orders.size !== 1) {
    const reason = known.length === 0 ? 'no fact gives their order' : 'facts give them in different orders';
    const message = `Unexpected steps ${named.join(', ')}, expected steps of one sequence: ${reason}`;
    return itemReading({
      findings: [...before, finding('proof/steps-not-ordered', 'stem', message)],
      reading,
    });
  }
  const facts = known.map(({ fact }) => fact);
  const { judged, findings: wrong } = judgePlaces(parts, reading, steps, order.split(' '), facts);
  const gaps = leftOut(known, named, kb);
  return itemReading({ findings: [...before, ...gaps, ...wrong], placed: judged, reading });
};

/** Steps of the sequence that are missing between those of the item: whoever learns the order would learn to leave them out. */
function leftOut(known: readonly Sequence[], named: readonly ConceptId[], kb: KnowledgeBase): ProofFinding[] {
  const missing = known.flatMap(({ order }) => {
    const places = named.map((step) => order.indexOf(step));
    return order.slice(Math.min(...places), Math.max(...places)).filter((step) => !named.includes(step));
  });
  if (missing.length === 0) return [];
  const steps = [...new Set(missing)].map((step) => `"${kb.concepts.get(step)?.label ?? step}"`).join(', ');
  const message = `Unexpected steps without ${steps}, expected every step between the first and the last of them`;
  const help = 'Write the missing steps into the list, at their places.';
  return [{ ...finding('proof/steps-not-ordered', 'stem', message), help }];
}

/** Positions stand in their order, as many as there are steps. */
function placeFaults(parts: readonly StatedPart[]): ProofFinding[] {
  return parts.flatMap((part, index) => {
    const place = String(index + 1);
    const isInPlace = part.id === `position-${place}` && part.text === place;
    return isInPlace && part.options.length === parts.length
      ? []
      : [
          finding(
            'proof/part-shape',
            part.id,
            `Unexpected part "${part.text}", expected position ${place} of as many as there are steps`,
          ),
        ];
  });
}

/** Option id → step. Two names of one step, or steps that may be one thing, are refused. */
function stepsOf(
  { parts = [] }: StatedItem,
  kb: KnowledgeBase,
  reading: Reading,
): { readonly steps: ReadonlyMap<string, ConceptId>; readonly faults: readonly ProofFinding[] } {
  const steps = new Map<string, ConceptId>();
  const faults: ProofFinding[] = [];
  for (const option of parts[0]?.options ?? []) {
    const { concept, findings } = nameOf(kb, option, kindAt(kb, reading, 'subject'), option.id);
    faults.push(...findings);
    if (concept === undefined) continue;
    if ([...steps.values()].some((other) => mayMeet(kb, other, concept)))
      faults.push(
        finding('proof/same-option', option.id, `Unexpected step "${option.text}", expected each step once`),
      );
    steps.set(option.text, concept);
  }
  return { steps, faults };
}

/** The facts of the asked relation and scope that hold all of these steps in one chain. */
function sequencesWith(kb: KnowledgeBase, reading: Reading, steps: readonly ConceptId[]): Sequence[] {
  return [...groundOf(kb).sequences.values()].filter(
    ({ relation, qualifiers, order }) =>
      relation === reading.relation &&
      qualifiersWithin(qualifiers, reading.qualifiers) &&
      steps.every((step) => order.includes(step)),
  );
}

function judgePlaces(
  parts: readonly StatedPart[],
  { relation, qualifiers }: Reading,
  steps: ReadonlyMap<string, ConceptId>,
  order: readonly ConceptId[],
  facts: readonly FactRef[],
): { readonly judged: readonly JudgedOption[]; readonly findings: readonly ProofFinding[] } {
  const findings: ProofFinding[] = [];
  const judged = parts.flatMap((part, index) =>
    part.options.map((option): JudgedOption => {
      const step = steps.get(option.text) ?? '';
      const where = `${part.id}/${option.id}`;
      const isThere = order[index] === step;
      if (option.key && !isThere)
        findings.push(
          finding(
            'proof/key-not-entailed',
            where,
            `Unexpected key "${option.text}", expected the step that ${facts.join(' and ')} puts at position ${part.text}`,
          ),
        );
      if (!option.key && isThere)
        findings.push(
          finding(
            'proof/second-key',
            where,
            `Unexpected wrong answer "${option.text}", expected a step of another position: ${facts.join(' and ')} puts it at ${part.text}`,
          ),
        );
      const kind = option.key ? 'entailed' : 'R2';
      const proofs = facts.map((fact): Derivation => ({ kind, fact, qualifiers }));
      const claim = { relation, subject: step, object: `position ${part.text}`, qualifiers };
      return {
        part: part.id,
        where,
        option,
        claim,
        says: 'holds',
        proofs: option.key === isThere ? proofs : [],
      };
    }),
  );
  return { judged, findings };
}

/** Items for tests of the bank, written as data. */
import type { Item, Option, ProofKind } from '#lib/items/item.ts';
import { ref } from '../support/knowledge-builder.ts';

/** An option: its text and the facts of its proof; its id is a concept where it says so. */
export interface OptionPlan {
  readonly id?: string;
  readonly text: string;
  readonly key?: true;
  readonly facts?: readonly string[];
  readonly proof?: ProofKind;
}

/** An item with these plain options; what is not said is unremarkable. Facts are those of the keys. */
export function madeItem(id: string, options: readonly OptionPlan[], changes: Partial<Item> = {}): Item {
  const made = options.map(madeOption);
  const facts = [...new Set(made.flatMap(({ key, proof }) => (key ? proof.facts : [])))];
  return {
    id,
    revision: '0'.repeat(32),
    course: 'course',
    lesson: 'lesson',
    objective: 'objective',
    facts,
    kind: 'single-best-answer',
    level: 'recall',
    safety: false,
    stem: `Which one is it in ${id}?`,
    options: made,
    sources: [],
    order: 'free',
    certificate: {
      engine: 'test',
      keys: [],
      distractors: [],
      factVersions: {},
      stem: 'parsed',
      reviewed: false,
    },
    ...changes,
  };
}

function madeOption({ id, text, key, facts = [], proof }: OptionPlan): Option {
  return {
    id: id ?? text,
    text,
    key: key === true,
    rationale: 'Because it is so.',
    proof: { kind: proof ?? (key === true ? 'entailed' : 'R1'), facts: facts.map(ref) },
  };
}

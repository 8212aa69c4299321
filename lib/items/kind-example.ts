import type { ItemDraft, Option, Part, Response } from './item.ts';

/** An item of a kind, responses with the points they must earn, and malformed items with the faults they must show. */
export interface KindExample {
  readonly name: string;
  readonly item: ItemDraft;
  readonly responses: readonly {
    readonly name: string;
    readonly response: Response;
    readonly points: number;
    readonly max: number;
  }[];
  /** What `shapeFaults` says of the item: empty when it is well formed. */
  readonly faults: readonly string[];
}

/** An option named by its letter; right when the letter is among the keys. */
export function exampleOption(id: string, key: boolean): Option {
  return {
    id,
    text: `Option ${id}`,
    key,
    rationale: `Why ${id}.`,
    proof: { kind: key ? 'entailed' : 'R1', facts: ['course/lesson/fact'] },
  };
}

/** Options by their letters, with the letters of the keys. */
export function exampleOptions(letters: string, keys: string): Option[] {
  return Array.from(letters).map((letter) => exampleOption(letter, keys.includes(letter)));
}

/** A row whose right column is True or False. */
export function exampleRow(id: string, holds: boolean): Part {
  const column = (name: 'true' | 'false', text: string): Option => ({
    ...exampleOption(name, (name === 'true') === holds),
    text,
  });
  return { id, text: `Statement ${id}.`, options: [column('true', 'True'), column('false', 'False')] };
}

/** An item of a kind around given options or parts. */
export function exampleItem(
  kind: string,
  content: Partial<Pick<ItemDraft, 'stem' | 'options' | 'parts' | 'order'>>,
): ItemDraft {
  return {
    id: `course/lesson/fact/${kind}/1`,
    course: 'course',
    lesson: 'lesson',
    objective: 'objective',
    facts: ['course/lesson/fact'],
    kind,
    level: 'recall',
    safety: false,
    stem: 'Which of these holds?',
    options: [],
    sources: [],
    order: 'free',
    ...content,
  };
}

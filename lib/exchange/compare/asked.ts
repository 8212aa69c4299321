import type { ReadComposite, ReadItem, ReadOption, ReadPart } from '../read/read-bank.ts';

/** A question of any kind, as it is compared. */
export interface Asked {
  readonly stem: string;
  readonly name: string;
  readonly feedback: string;
  readonly notes: readonly string[];
  readonly tags: readonly string[];
  readonly facts: readonly string[];
  readonly parts: readonly ReadPart[];
  /** All that decides points besides keys and shares. */
  readonly points: readonly string[];
  readonly place: ReadItem['place'];
}

/** A question that was read, a choice as one part. */
export function askedOf(question: ReadItem | ReadComposite): Asked {
  return 'parts' in question ? { ...question, points: [...question.points, 'parts'] } : askedChoice(question);
}

function askedChoice({ takes, options, ...question }: ReadItem): Asked {
  const picks = takes === 'one' ? 1 : options.length;
  return {
    ...question,
    parts: [{ text: '', picks, options, entry: undefined }],
    points: [...question.points, `${takes} of a list`],
  };
}

/** How words are compared: white space and the ways in which Unicode writes one letter make no difference, all else does. */
export function said(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** By what an option or a row is known again: its words, capitals aside. */
export function nameOf({ text }: Pick<ReadOption, 'text'>): string {
  return said(text).toLowerCase();
}

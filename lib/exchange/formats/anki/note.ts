import type { ExchangeItem } from '../../item.ts';

/** The note types of Anki that notes are written as: a question with its options, and a text with gaps. */
export type NoteTypeName = 'choice' | 'cloze';

/** What Anki learns from: its fields hold the text, and each of its cards asks one thing. */
export interface AnkiNote {
  /** By which Anki knows it again: a later file with the same guid brings the note up to date and keeps its history. */
  readonly guid: string;
  readonly type: NoteTypeName;
  /** `Course::Lesson` */
  readonly deck: string;
  /** HTML, in the order of the fields of its type. */
  readonly fields: readonly string[];
  /** Plain text that lists are sorted by. */
  readonly sortText: string;
  readonly tags: readonly string[];
  /** Numbers of its cards, from 0: of a cloze one less than the number of its gap. */
  readonly cards: readonly number[];
}

/** Whether an item becomes a text with gaps. */
export function isCloze({ layout }: Pick<ExchangeItem, 'layout'>): boolean {
  return layout === 'blanks';
}

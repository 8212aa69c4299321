import type { ExchangeItem } from '../../item.ts';
import { ankiText } from './anki-text.ts';

/** Where a note belongs. */
export interface Place {
  /** Name of its deck: the lesson below its course, whatever was exported, so that two files fill the same decks. */
  readonly deck: string;
  /** For the top of a card, as HTML. */
  readonly words: string;
}

/** Where the notes of an item belong. */
export function placeOf({ course, lesson }: Pick<ExchangeItem, 'course' | 'lesson'>): Place {
  return {
    deck: [course.title, lesson.title].map(levelName).join('::'),
    words: ankiText(`${course.title} › ${lesson.title}`),
  };
}

/** Two colons begin a deck below in Anki. */
function levelName(title: string): string {
  return title.replaceAll('::', ': :');
}

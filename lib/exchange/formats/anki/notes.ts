import { BLANK } from '#lib/base/blank.ts';
import { readableIdentity } from '../../identity.ts';
import type { ExchangeItem } from '../../item.ts';
import { sourceLines } from '../../source-lines.ts';
import { ankiList, ankiText, gap } from './anki-text.ts';
import { answerHtml, clozeReasonsHtml, reasonsHtml } from './answer.ts';
import { factNotesOf } from './fact-notes.ts';
import { isCloze, type AnkiNote } from './note.ts';
import { optionsHtml, optionsLine, stemHtml } from './question.ts';
import { placeOf } from './place.ts';

/** The notes of items, in their order; before the first item of a fact those of the fact, each once. */
export function notesOf(items: readonly ExchangeItem[]): readonly AnkiNote[] {
  const notes = new Map<string, AnkiNote>();
  for (const item of items) {
    for (const note of factNotesOf(item)) if (!notes.has(note.guid)) notes.set(note.guid, note);
    const note = isCloze(item) ? clozeNote(item) : choiceNote(item);
    notes.set(note.guid, note);
  }
  return [...notes.values()];
}

function choiceNote(item: ExchangeItem): AnkiNote {
  return {
    ...whatAllHave(item),
    type: 'choice',
    fields: [
      ankiText(readableIdentity(item)),
      stemHtml(item),
      optionsHtml(item),
      answerHtml(item),
      reasonsHtml(item),
      ankiList(sourceLines(item)),
      placeOf(item).words,
    ],
    cards: [0],
  };
}

/** A card for each blank, except where an answer counts only with its reasons: they are one card. */
function clozeNote(item: ExchangeItem): AnkiNote {
  const { parts, scoring } = item;
  const numbers = parts.map((_, index) => (scoring === 'rationale' ? 1 : index + 1));
  const sentences = parts.map((part, index) => {
    const [before = '', after = ''] = part.text.split(BLANK);
    const keys = part.options.filter(({ key }) => key).map(({ text }) => text);
    return `${ankiText(before)}${gap(numbers[index] ?? 1, keys.join(', '), optionsLine(part))}${ankiText(after)}`;
  });
  const text = scoring === 'rationale' ? [sentences.join(' ')] : sentences;
  return {
    ...whatAllHave(item),
    type: 'cloze',
    fields: [
      ankiText(readableIdentity(item)),
      `${stemHtml(item)}${text.map((one) => `<p>${one}</p>`).join('')}`,
      clozeReasonsHtml(item),
      ankiList(sourceLines(item)),
      placeOf(item).words,
    ],
    cards: [...new Set(numbers)].map((number) => number - 1),
  };
}

function whatAllHave(item: ExchangeItem): Pick<AnkiNote, 'guid' | 'deck' | 'sortText' | 'tags'> {
  return {
    guid: readableIdentity(item),
    deck: placeOf(item).deck,
    sortText: [item.caseText, item.leadIn].filter((text) => text !== '').join(' '),
    tags: [...item.tags, ...item.facts.map(({ ref }) => `fact:${ref}`)],
  };
}

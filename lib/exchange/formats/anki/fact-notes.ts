import { contentHash } from '#lib/base/hash.ts';
import { readableIdentity } from '../../identity.ts';
import type { ExchangeFact, ExchangeItem, ExchangeOption } from '../../item.ts';
import { sourceLines } from '../../source-lines.ts';
import { ankiList, ankiParagraphs, ankiText, gap } from './anki-text.ts';
import type { AnkiNote } from './note.ts';
import { placeOf } from './place.ts';

/** A text around a word that stands in it once. */
interface Around {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/**
 * What an item says of its own fact, as notes: its statement with a gap where a key stands in it. The statement has every
 * qualifier of the fact; the taught sentence, which its lesson may have told in whom or where it holds, follows the answer. None
 * where no key stands in the statement, or one stands there twice, or the fact has no statement.
 */
export function factNotesOf(item: ExchangeItem): readonly AnkiNote[] {
  const fact = item.facts.find(({ ref }) => item.id.startsWith(`${ref}/`));
  if (fact === undefined || item.layout !== 'options') return [];
  const options = item.parts.flatMap((part) => part.options);
  return options
    .filter(({ key }) => key)
    .flatMap((key) => {
      const around = onlyPlace(key.text, fact.statement);
      return around === undefined ? [] : [factNote(item, fact, key, around)];
    });
}

/** The guid is made of the fact and the id of what is asked: a corrected word keeps it. */
function factNote(item: ExchangeItem, fact: ExchangeFact, key: ExchangeOption, around: Around): AnkiNote {
  const guid = readableIdentity({
    id: `${fact.ref}/sentence`,
    identity: contentHash({ fact: fact.ref, gap: key.id }),
  });
  const place = placeOf(item);
  return {
    guid,
    type: 'cloze',
    deck: place.deck,
    fields: [
      ankiText(guid),
      `<p>${ankiText(around.before)}${gap(1, around.word, '')}${ankiText(around.after)}</p>`,
      ankiParagraphs(`The lesson says: “${fact.sentence}”`),
      ankiList(sourceLines({ sources: item.sources, facts: [fact] })),
      place.words,
    ],
    sortText: fact.statement,
    tags: [
      ...item.tags.filter((tag) => OF_A_FACT.test(tag)),
      ...(fact.toVerify ? ['to-verify'] : []),
      `fact:${fact.ref}`,
    ],
    cards: [0],
  };
}

/** Tags of an item that hold for its fact too. */
const OF_A_FACT = /^(?:course|lesson|objective):|^(?:safety|reviewed|awaiting-review)$/u;

/** Where a word stands in a text as a whole, in whatever case; undefined when it does not, or once more, or is all of it. */
function onlyPlace(word: string, text: string): Around | undefined {
  const [sought, searched] = [word.toLowerCase(), text.toLowerCase()];
  const start = searched.indexOf(sought);
  const end = start + sought.length;
  if (start < 0 || searched.includes(sought, start + 1) || searched.length !== text.length) return undefined;
  const around = { before: text.slice(0, start), word: text.slice(start, end), after: text.slice(end) };
  const isWhole = !/[\p{L}\p{N}]$/u.test(around.before) && !/^[\p{L}\p{N}]/u.test(around.after);
  return isWhole && around.before + around.after !== '' ? around : undefined;
}

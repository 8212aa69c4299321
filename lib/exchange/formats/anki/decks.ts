import { sha256 } from '#lib/base/hash.ts';
import { unique } from '#lib/base/unique.ts';
import type { AnkiNote } from './note.ts';

/** Of the deck that every collection has, and of the one set of options. */
const DEFAULT_ID = 1;
/** Hexadecimal digits of a hash that stay below 2^53. */
const ID_DIGITS = 12;

/** The number of a deck, by its name. Anki joins decks by name, so it need only be its own within the file. */
export function deckId(name: string): number {
  return Number.parseInt(sha256(name).slice(0, ID_DIGITS), 16);
}

/** The decks of notes as schema 11 keeps them, with those above them. @param changed second since 1970 */
export function decksJson(notes: readonly AnkiNote[], changed: number): string {
  const names = unique(notes.flatMap(({ deck }) => withAbove(deck)));
  const decks = [
    deckEntry(DEFAULT_ID, 'Default', changed),
    ...names.map((name) => deckEntry(deckId(name), name, changed)),
  ];
  return JSON.stringify(Object.fromEntries(decks.map((deck) => [String(deck.id), deck])));
}

/** Anki's own options for learning, by which new cards are learnt; a learner's own are left alone. @param changed second */
export function optionsJson(changed: number): string {
  const options = {
    id: DEFAULT_ID,
    name: 'Default',
    mod: changed,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    new: {
      bury: true,
      delays: [1, 10],
      initialFactor: 2500,
      ints: [1, 4, 7],
      order: 1,
      perDay: 20,
      separate: true,
    },
    rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36_500, minSpace: 1, perDay: 200 },
    lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
  };
  return JSON.stringify({ [DEFAULT_ID]: options });
}

/** `A::B` stands below `A`. */
function withAbove(deck: string): readonly string[] {
  const levels = deck.split('::');
  return levels.map((_, index) => levels.slice(0, index + 1).join('::'));
}

function deckEntry(id: number, name: string, changed: number) {
  const today = [0, 0];
  return {
    id,
    name,
    mod: changed,
    usn: -1,
    desc: '',
    dyn: 0,
    conf: DEFAULT_ID,
    collapsed: false,
    extendNew: 10,
    extendRev: 50,
    newToday: today,
    revToday: today,
    lrnToday: today,
    timeToday: today,
  };
}

import type { ReadPart, Reading } from '../read-bank.ts';
import { kindIn, leaveOut, takeComposite } from '../take-item.ts';
import { readChoicesInText } from './choices-in-text.ts';
import { readCloze, type GapsRead } from './cloze.ts';
import { numericalPart } from './numerical.ts';
import { pointsOf } from './points.ts';
import { headOf, tellDoubled, tellMissingFiles, type ReadType } from './question-faults.ts';
import { settingsOf } from './settings.ts';
import { matchingParts, orderingParts, trueFalseParts } from './tables.ts';
import { child, type XmlElement } from './tree.ts';
import { aroundOf, saidAfter, tellLost, wordsOf, type Head } from './words.ts';

/** What the answers of a question give: its parts, and its words where they stand among them. */
interface Answers {
  readonly stem?: string;
  readonly parts: readonly ReadPart[];
  readonly notes?: readonly string[];
  /** Besides those that the elements of any type say. */
  readonly points?: readonly string[];
}

type Reader = (reading: Reading, question: XmlElement, file: string) => Answers | undefined;

const gaps =
  (read: (reading: Reading, question: XmlElement, file: string) => GapsRead | undefined): Reader =>
  (reading, question, file) => {
    const found = read(reading, question, file);
    return found === undefined ? undefined : fromGaps(reading, question, found);
  };

/** The types that are read and are no choice. */
const READERS: Readonly<Record<Exclude<ReadType, 'multichoice'>, Reader>> = {
  matching: (reading, question) => ({ parts: matchingParts(reading, question) }),
  ordering: (reading, question) => ({ parts: orderingParts(reading, question) }),
  truefalse: (reading, question) => ({ parts: trueFalseParts(reading, question) }),
  numerical: (reading, question) => {
    const found = numericalPart(reading, question);
    return found && { parts: [found.part], notes: found.notes, points: found.points };
  },
  cloze: gaps(readCloze),
  gapselect: gaps(readChoicesInText),
  ddwtos: gaps(readChoicesInText),
};

/** Reads a question of one of these types. One that cannot be read is left out, and its faults are told. */
export function readComposite(
  reading: Reading,
  question: XmlElement,
  { type, head, file }: { readonly type: keyof typeof READERS; readonly head: Head; readonly file: string },
): void {
  tellDoubled(reading, question);
  const answers = READERS[type](reading, question, file);
  const around = aroundOf(reading, question);
  if (answers === undefined) {
    leaveOut(reading, 'not readable', { ...head, stem: head.name, place: headOf(reading, question) });
    return;
  }
  takeComposite(reading, {
    ...head,
    kind: kindIn(around.tags) ?? type,
    stem: answers.stem ?? wordsOf(reading, child(question, 'questiontext')),
    parts: answers.parts,
    notes: [...(answers.notes ?? []), ...settingsOf(question), ...saidAfter(reading, question)],
    points: [...pointsOf(question), ...(answers.points ?? [])],
    ...around,
  });
}

function fromGaps(reading: Reading, question: XmlElement, { text, parts, notes, points }: GapsRead): Answers {
  const element = child(question, 'questiontext');
  if (element !== undefined) {
    tellMissingFiles(reading, element, child(element, 'text')?.text ?? '');
    tellLost(reading, element, text.lost);
  }
  const told = parts.map((part, index) => ({ ...part, text: text.texts[index] ?? '' }));
  return { stem: text.stem, parts: told, notes, points };
}

import { compareDiagnostics, type Diagnostic, type Place } from '#lib/base/diagnostic.ts';
import type { LeftOut, ReadBank, ReadComposite, ReadItem } from '../read/read-bank.ts';
import { askedOf } from './asked.ts';
import { compareCodes } from './codes.ts';
import { expectedItems, type Expected } from './expected.ts';
import { barredFinding, changeFindings, goneFinding, uncomparedFinding } from './findings.ts';
import type { Home } from './home.ts';
import { keyChanges } from './key-changes.ts';
import { ownIdOf, type OwnId } from './own-id.ts';
import { wordChanges } from './word-changes.ts';

/** What became of an item that comes home. */
export const VERDICTS = ['same', 'changed-words', 'changed-key', 'no-longer-served', 'not-compared'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A question of a file that carries an id of this course's exports. */
export interface ComparedItem {
  /** The id of the item, as the file has it. */
  readonly id: string;
  readonly verdict: Verdict;
  /** Of the question in the file. */
  readonly place: Place;
}

/** A bank beside the course that it comes home to. */
export interface ComparedBank {
  /** In the order of the file. */
  readonly own: readonly ComparedItem[];
  /** The bank without those: what may be drafted. */
  readonly others: ReadBank;
  /** About those alone. Codes: `compareCodes`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One of them, with what is told of it. */
interface Judged {
  readonly compared: ComparedItem;
  readonly diagnostics: readonly Diagnostic[];
}

type Question = ReadItem | ReadComposite;

/**
 * Recognises the items of a course in a bank by the ids under which they were exported, and compares each with the item as it is
 * now, in the same format. None of them is left for drafting, whatever became of it: an item is made from facts, and a key that
 * was changed outside must not come in. Every question of the bank is either among `own` or in `others`.
 */
export async function compareBank(bank: ReadBank, home: Home): Promise<ComparedBank> {
  const courses = new Set(home.bank.courses.map(({ id }) => id));
  const ownId = (id: string): OwnId | undefined => ownIdOf(id, (course) => courses.has(course));
  const ownIn = <T extends { readonly id: string }>(list: readonly T[]): readonly Own<T>[] =>
    list.flatMap((question) => {
      const own = ownId(question.id);
      return own === undefined ? [] : [{ question, own }];
    });
  const [read, leftOut] = [ownIn([...bank.questions, ...bank.composites]), ownIn(bank.leftOut)];
  const wanted = new Set([...read, ...leftOut].map(({ own }) => own.item));
  const expected = wanted.size === 0 ? new Map<string, Expected>() : await expectedItems(home, wanted);
  const judged = [
    ...read.map(({ question, own }) => judge(question, own, expected.get(own.item), bank, home)),
    ...leftOut.map(({ question, own }) => unread(question, own, expected.get(own.item), home)),
  ].sort(comparePlaces);
  return {
    own: judged.map(({ compared }) => compared),
    others: withoutOwn(bank, ({ id }) => ownId(id) === undefined),
    diagnostics: judged.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics),
  };
}

/** A question with what its id names. */
interface Own<T> {
  readonly question: T;
  readonly own: OwnId;
}

function withoutOwn(bank: ReadBank, isOther: (question: { readonly id: string }) => boolean): ReadBank {
  return {
    ...bank,
    questions: bank.questions.filter(isOther),
    composites: bank.composites.filter(isOther),
    leftOut: bank.leftOut.filter(isOther),
  };
}

function comparePlaces({ compared: { place: a } }: Judged, { compared: { place: b } }: Judged): number {
  return a.line - b.line || a.column - b.column;
}

function judge(
  question: Question,
  own: OwnId,
  now: Expected | undefined,
  { faulty }: ReadBank,
  home: Home,
): Judged {
  const { place } = question;
  const as = (verdict: Verdict, ...diagnostics: readonly Diagnostic[]): Judged => ({
    compared: { id: own.item, verdict, place },
    diagnostics,
  });
  if (now?.id !== question.id)
    return as('no-longer-served', goneFinding(own, now, place, home), ...oldKey(question, now, home));
  const { item, asked: here, barred } = now;
  const kind = 'parts' in question ? question.kind : 'choice';
  if (here === undefined) return as('not-compared', uncomparedFinding(own.item, kind, place, now, home));
  const there = askedOf(question);
  const [keys, words] = [keyChanges(here, there), wordChanges(here, there)];
  const told = words.length === 0 ? [] : changeFindings(compareCodes.changedWords, words, item, home);
  if (keys.length > 0)
    return as('changed-key', ...changeFindings(compareCodes.changedKey, keys, item, home), ...told);
  if (barred !== undefined) return as('no-longer-served', barredFinding(item, barred, place), ...told);
  if (words.length > 0) return as('changed-words', ...told);
  // Nothing is seen to differ, and the reader met a fault: what it could not read may.
  return faulty.has(question.id)
    ? as('not-compared', uncomparedFinding(own.item, kind, place, now, home))
    : as('same');
}

/** What an old id's question says otherwise than the item of today: learners there are taught the old key. */
function oldKey(question: Question, now: Expected | undefined, home: Home): readonly Diagnostic[] {
  if (now?.asked === undefined) return [];
  return changeFindings(
    compareCodes.noLongerServed,
    keyChanges(now.asked, askedOf(question)),
    now.item,
    home,
  );
}

function unread(question: LeftOut, own: OwnId, now: Expected | undefined, home: Home): Judged {
  const { place, kind } = question;
  return {
    compared: { id: own.item, verdict: 'not-compared', place },
    diagnostics: [uncomparedFinding(own.item, kind, place, now, home)],
  };
}

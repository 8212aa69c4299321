import { readCodes } from '../codes.ts';
import { openBank } from '../open-bank.ts';
import { isOfOtherFormat } from '../other-format.ts';
import { oneLine } from '../plain-text.ts';
import { fault, type BankReader, type Reading, type ReadItem } from '../read-bank.ts';
import { kindIn, leaveOut, takeComposite, takeId, takeItem, tellingOf } from '../take-item.ts';
import { readAnswers } from './answers.ts';
import { blocksOf, idAndTags, type GiftBlock } from './blocks.ts';
import { isMisspelt } from './misspelt.ts';
import { withoutSplit } from './split-question.ts';
import { findSign, lineOf, part, wordsOf, type Stretch } from './escapes.ts';

/**
 * Reads a bank in GIFT. A fault of one question leaves out that one alone, and every fault has its place: neither is so with
 * the readers that there are, which stop at the first. Source: Moodle docs, GIFT format, and `question/format/gift/format.php`.
 */
export const readGift: BankReader = (path, text) =>
  openBank(path, text, (clean, reading) => {
    if (isOfOtherFormat('gift', clean, reading)) return;
    let category = '';
    for (const block of withoutSplit(reading, blocksOf(clean)))
      category = readBlock(reading, block, category);
    if (!MARK.test(clean)) refuseProse(reading);
  });

/** A text in which nothing is asked is no bank: it is told of once, and not as one question for each paragraph. */
function refuseProse({ questions, composites, leftOut, diagnostics }: Reading): void {
  const isProse = leftOut.length > 0 && leftOut.every(({ kind }) => kind === DESCRIPTION);
  if (questions.length + composites.length > 0 || !isProse) return;
  const [first] = leftOut.splice(0);
  const others = diagnostics.splice(0).filter(({ code }) => code !== readCodes.unsupported.code);
  diagnostics.push(...others);
  if (first === undefined) return;
  const message =
    'Unexpected text without a question in GIFT, expected one at least, with its answers in braces';
  fault({ diagnostics }, readCodes.noQuestions, first.place, message);
}

/** A title, a category or a comment: a text that asks nothing is then one of GIFT's, and is told of by itself. */
const MARK = /^[ \t]*(?:::|\$CATEGORY|\/\/)/mu;

/** A text that asks nothing. */
const DESCRIPTION = 'description';

const CATEGORY = /^\s*\$CATEGORY:(?<category>[^\n]*)/u;

/** Gives the category of the questions that follow. */
function readBlock(reading: Reading, block: GiftBlock, before: string): string {
  const named = CATEGORY.exec(block.text);
  const category = named === null ? before : oneLine(named.groups?.['category'] ?? '');
  const whole = part({ text: block.text, from: block.from }, named?.[0].length ?? 0);
  if (whole.text !== '') readQuestion(reading, whole, block, category);
  return category;
}

function readQuestion(reading: Reading, whole: Stretch, block: GiftBlock, category: string): void {
  const { idAt, ...named } = idAndTags(block.comments);
  takeId(reading, named.id, reading.place(idAt, idAt + '[id:'.length + named.id.length + 1));
  tellingOf(reading, named.id, () => readTitled(reading, whole, { ...named, category }));
}

function readTitled(reading: Reading, whole: Stretch, head: Omit<Head, 'name'>): void {
  const titled = isMisspelt(reading, whole) ? undefined : takeTitle(reading, whole);
  const braces = titled === undefined ? undefined : bracesOf(reading, titled.rest);
  const { id } = head;
  if (titled === undefined || braces === undefined) tellBroken(reading, whole, id);
  else if (braces === 'none') tellOther(reading, { name: DESCRIPTION, reason: 'it asks nothing', id }, whole);
  else readAnswered(reading, whole, braces, { ...head, name: titled.title });
}

/** What stands behind a word without a blank. */
const ENDS = /^[.,;:!?)\]…]/u;

/** What stands in front of a question. */
type Head = Pick<ReadItem, 'id' | 'name' | 'tags' | 'category'>;

function readAnswered(reading: Reading, whole: Stretch, braces: Braces, head: Head): void {
  const before = reading.diagnostics.length;
  const answers = readAnswers(reading, braces.answers);
  // Of a share that is none, that is told: what it leaves the question without is no second fault.
  const isTold = reading.diagnostics.slice(before).some(({ code }) => code === readCodes.badValue.code);
  if (answers.kind === 'broken') tellBroken(reading, whole, head.id);
  else if (answers.kind === 'other') tellOther(reading, { ...answers, id: head.id }, whole);
  else {
    const [ahead, behind] = [wordsOf(reading, braces.before), wordsOf(reading, braces.after)];
    const stem = behind === '' ? ahead : `${ahead} _____${ENDS.test(behind) ? '' : ' '}${behind}`.trim();
    const place = reading.place(whole.from, whole.from + whole.text.length);
    const { feedback, notes, points } = answers;
    const said = { ...head, stem, feedback, notes, points, facts: [], place };
    if (answers.kind === 'choice')
      takeItem(reading, { ...said, takes: answers.takes, options: answers.options }, isTold);
    else takeComposite(reading, { ...said, kind: kindIn(head.tags) ?? answers.name, parts: answers.parts });
  }
}

/** Its fault was told of already. */
function tellBroken(reading: Reading, { text, from }: Stretch, id: string): void {
  const place = reading.place(from, from + text.length);
  leaveOut(reading, 'not readable', { id, stem: oneLine(text), place });
}

function tellOther(
  reading: Reading,
  { name, reason, id }: { readonly name: string; readonly reason: string; readonly id: string },
  { text, from }: Stretch,
): void {
  const place = reading.place(from, from + text.length);
  fault(
    reading,
    readCodes.unsupported,
    place,
    `Unexpected question of the kind "${name}", expected a choice, a number, pairs, or true or false: ${reason}`,
  );
  leaveOut(reading, name, { id, stem: oneLine(text), place });
}

/** Takes `::title::` off. Diagnostics: `exchange/gift-syntax`. */
function takeTitle(
  reading: Reading,
  whole: Stretch,
): { readonly title: string; readonly rest: Stretch } | undefined {
  if (!whole.text.startsWith('::')) return { title: '', rest: whole };
  const end = findSign(whole.text, '::', 2);
  if (end !== -1) return { title: lineOf(reading, part(whole, 2, end)), rest: part(whole, end + 2) };
  fault(
    reading,
    readCodes.giftSyntax,
    reading.place(whole.from, whole.from + 2),
    'Unexpected title without an end, expected "::" behind it',
  );
  return undefined;
}

interface Braces {
  readonly before: Stretch;
  readonly answers: Stretch;
  readonly after: Stretch;
}

/** The text around and inside the one pair of braces; `none` for a text without. Diagnostics: `exchange/gift-syntax`. */
function bracesOf(reading: Reading, rest: Stretch): Braces | 'none' | undefined {
  const { text, from } = rest;
  const open = findSign(text, '{');
  const close = findSign(text, '}', open === -1 ? 0 : open + 1);
  const stray = open === -1 ? -1 : findSign(text, '{', open + 1);
  const late = close === -1 ? -1 : findSign(text, '}', close + 1);
  const isNext = close !== -1 && close < stray && text.slice(close, stray).includes('\n');
  const [at, message] = braceFault({ open, close, stray, late, isNext });
  if (message !== undefined) {
    fault(reading, readCodes.giftSyntax, reading.place(from + at, from + at + 1), message);
    return undefined;
  }
  if (open === -1) return 'none';
  return { before: part(rest, 0, open), answers: part(rest, open + 1, close), after: part(rest, close + 1) };
}

interface BraceOffsets {
  readonly open: number;
  readonly close: number;
  readonly stray: number;
  readonly late: number;
  /** Whether the second pair of braces stands on a later line than the first: most often the next question's. */
  readonly isNext: boolean;
}

/** Which brace is wrong, and why; no message when none is. Every offset is -1 where there is no such brace. */
function braceFault({
  open,
  close,
  stray,
  late,
  isNext,
}: BraceOffsets): readonly [at: number, message: string | undefined] {
  if (open === -1 && close !== -1) return [close, 'Unexpected "}", expected "{" before it, or "\\}"'];
  if (open !== -1 && close === -1)
    return [open, 'Unexpected "{" without an end, expected "}" before the next empty line'];
  if (isNext)
    return [
      stray,
      'Unexpected second "{", expected an empty line in front of the question that begins here, or "\\{" for the sign itself',
    ];
  if (stray !== -1) return [stray, 'Unexpected second "{", expected "\\{"'];
  return [late, late === -1 ? undefined : 'Unexpected second "}", expected "\\}"'];
}

import { openBank } from '../open-bank.ts';
import { isOfOtherFormat } from '../other-format.ts';
import { oneLine } from '../plain-text.ts';
import type { BankReader, Reading } from '../read-bank.ts';
import { leaveOut, takeId, tellingOf } from '../take-item.ts';
import { readChoice } from './choice.ts';
import { readComposite } from './composite.ts';
import { kindOf, readTypeOf } from './question-faults.ts';
import { child, readElements, type XmlElement } from './tree.ts';
import type { Head } from './words.ts';

/** Reads a bank that Moodle exported. Source: Moodle docs, Moodle XML format, and `question/format/xml/format.php`. */
export const readMoodleXml: BankReader = (path, text) =>
  openBank(path, text, (file, reading) => {
    if (isOfOtherFormat('moodle-xml', file, reading)) return;
    let category = '';
    readElements(reading, file, (question) => {
      if (question.attributes['type'] === 'category')
        category = oneLine(child(child(question, 'category'), 'text')?.text ?? '');
      else readQuestion(reading, question, { category, file });
    });
  });

function readQuestion(
  reading: Reading,
  question: XmlElement,
  { category, file }: { readonly category: string; readonly file: string },
): void {
  const name = oneLine(child(child(question, 'name'), 'text')?.text ?? '');
  const id = child(question, 'idnumber');
  const head = { id: oneLine(id?.text ?? ''), name, category };
  if (id !== undefined) takeId(reading, head.id, reading.place(id.from, id.to));
  tellingOf(reading, head.id, () => readTyped(reading, question, { head, file }));
}

function readTyped(
  reading: Reading,
  question: XmlElement,
  { head, file }: { readonly head: Head; readonly file: string },
): void {
  const type = readTypeOf(reading, question);
  if (type === undefined) {
    const place = reading.place(question.from, question.to);
    leaveOut(reading, kindOf(question), { ...head, stem: head.name, place });
  } else if (type === 'multichoice') readChoice(reading, question, head);
  else readComposite(reading, question, { type, head, file });
}

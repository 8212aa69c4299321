import { openBank } from '../open-bank.ts';
import { oneLine } from '../plain-text.ts';
import type { BankReader, Reading } from '../read-bank.ts';
import { leaveOut, takeId } from '../take-item.ts';
import { readChoice } from './choice.ts';
import { readComposite } from './composite.ts';
import { kindOf, readTypeOf } from './question-faults.ts';
import { child, readElements, type XmlElement } from './tree.ts';

/** Reads a bank that Moodle exported. Source: Moodle docs, Moodle XML format, and `question/format/xml/format.php`. */
export const readMoodleXml: BankReader = (path, text) =>
  openBank(path, text, (file, reading) => {
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
  const type = readTypeOf(reading, question);
  if (type === undefined)
    leaveOut(reading, kindOf(question), name, reading.place(question.from, question.to));
  else if (type === 'multichoice') readChoice(reading, question, head);
  else readComposite(reading, question, { type, head, file });
}

import { shortened } from '#lib/base/shortened.ts';
import { isMoodleFraction, nearestMoodleFraction } from '../../moodle-shares.ts';
import { readCodes } from '../codes.ts';
import { openBank } from '../open-bank.ts';
import { oneLine, plainHtml, plainLines } from '../plain-text.ts';
import { fault, type BankReader, type ReadItem, type ReadOption, type Reading } from '../read-bank.ts';
import { leaveOut, takeId, takeItem } from '../take-item.ts';
import { headOf, isOtherKind, kindOf, tellDoubled, tellMissingFiles } from './question-faults.ts';
import { child, childrenOf, readElements, type XmlElement } from './tree.ts';

/** Reads a bank that Moodle exported. Source: Moodle docs, Moodle XML format, and `question/format/xml/format.php`. */
export const readMoodleXml: BankReader = (path, text) =>
  openBank(path, text, (clean, reading) => {
    let category = '';
    readElements(reading, clean, (question) => {
      if (question.attributes['type'] === 'category')
        category = oneLine(child(child(question, 'category'), 'text')?.text ?? '');
      else readQuestion(reading, question, category);
    });
  });

function readQuestion(reading: Reading, question: XmlElement, category: string): void {
  const place = reading.place(question.from, question.to);
  const name = oneLine(child(child(question, 'name'), 'text')?.text ?? '');
  const id = child(question, 'idnumber');
  if (id !== undefined) takeId(reading, oneLine(id.text), reading.place(id.from, id.to));
  if (isOtherKind(reading, question)) leaveOut(reading, kindOf(question), name, place);
  else readChoice(reading, question, { id: oneLine(id?.text ?? ''), name, category });
}

function readChoice(
  reading: Reading,
  question: XmlElement,
  head: Pick<ReadItem, 'id' | 'name' | 'category'>,
): void {
  tellDoubled(reading, question);
  const takes = takesOf(reading, child(question, 'single'));
  takeItem(reading, {
    ...head,
    stem: wordsOf(reading, child(question, 'questiontext')),
    takes,
    options: childrenOf(question, 'answer').map((answer) => optionOf(reading, answer, takes)),
    feedback: wordsOf(reading, child(question, 'generalfeedback')),
    tags: childrenOf(child(question, 'tags'), 'tag').map((tag) => oneLine(child(tag, 'text')?.text ?? '')),
    facts: [],
    notes: notesOf(reading, question, takes),
    place: headOf(reading, question),
  });
}

/** One answer unless the file says several. Source: `import_multichoice`. Diagnostics: `exchange/bad-value`. */
function takesOf(reading: Reading, single: XmlElement | undefined): 'one' | 'several' {
  const said = single?.text.trim().toLowerCase() ?? '';
  if (single !== undefined && !['true', 'false', '1', '0', ''].includes(said)) {
    const message = `Unexpected "${shortened(said, 40)}" in <single>, expected true or false`;
    fault(reading, readCodes.badValue, reading.place(single.from, single.to), message);
  }
  return said === 'false' || said === '0' ? 'several' : 'one';
}

function optionOf(reading: Reading, answer: XmlElement, takes: 'one' | 'several'): ReadOption {
  const fraction = (answer.attributes['fraction'] ?? '').trim();
  const share = Number(fraction);
  const place = reading.place(answer.from, answer.to);
  const isNumber = fraction !== '' && Number.isFinite(share) && Math.abs(share) <= 100;
  if (!isNumber) {
    const message = `Unexpected fraction "${shortened(fraction, 40)}", expected a number from -100 to 100`;
    fault(reading, readCodes.badValue, place, message);
  } else if (!isMoodleFraction(share)) {
    const message = `Unexpected fraction ${fraction}, expected one that Moodle has, such as ${String(nearestMoodleFraction(share))}`;
    fault(reading, readCodes.badValue, place, message);
  }
  return {
    text: oneLine(wordsOf(reading, answer)),
    key: isNumber && (takes === 'one' ? share === 100 : share > 0),
    share: isNumber && takes === 'several' ? share : undefined,
    feedback: oneLine(wordsOf(reading, child(answer, 'feedback'))),
    place,
  };
}

/** Partial marks of a question for one answer, and what is said after right, partly right and wrong answers alike. */
function notesOf(reading: Reading, question: XmlElement, takes: 'one' | 'several'): string[] {
  const partial = childrenOf(question, 'answer').flatMap((answer) => {
    const share = Number(answer.attributes['fraction'] ?? '');
    const isPartial = takes === 'one' && Number.isFinite(share) && share !== 0 && share !== 100;
    return isPartial
      ? [`"${oneLine(wordsOf(reading, answer))}" gave ${String(share)} per cent of the mark`]
      : [];
  });
  const said = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].flatMap((name) => {
    const words = oneLine(wordsOf(reading, child(question, name)));
    return words === '' || /^Your answer is (?:partially )?(?:in)?correct\.?$/u.test(words)
      ? []
      : [`${name}: ${words}`];
  });
  return [...partial, ...said];
}

/** The words of an element that holds a `text`. Diagnostics: `exchange/lost`, `exchange/missing-file`. */
function wordsOf(reading: Reading, element: XmlElement | undefined): string {
  const text = child(element, 'text')?.text ?? '';
  if (element === undefined || text === '') return '';
  if (element.attributes['format'] === 'plain_text') return plainLines(text);
  const { text: words, lost } = plainHtml(text);
  tellMissingFiles(reading, element, text);
  for (const what of lost) {
    const message = `Unexpected ${what}, expected words: it was left out`;
    fault(reading, readCodes.lost, reading.place(element.from, element.to), message);
  }
  return words;
}

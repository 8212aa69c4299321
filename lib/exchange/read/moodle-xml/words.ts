import { readCodes } from '../codes.ts';
import { oneLine, plainHtml, plainLines, plainMarkdown, type PlainText } from '../plain-text.ts';
import { fault, type ReadComposite, type Reading } from '../read-bank.ts';
import { tellFormula } from '../take-item.ts';
import { headOf, tellMissingFiles } from './question-faults.ts';
import { inOneLanguage } from './languages.ts';
import { child, childrenOf, type XmlElement } from './tree.ts';

/** What a question has of any type before its own words are read. */
export type Head = Pick<ReadComposite, 'id' | 'name' | 'category'>;

/** The words of an element that holds a `text`. Diagnostics: `exchange/lost`, `exchange/missing-file`. */
export function wordsOf(reading: Reading, element: XmlElement | undefined): string {
  const written = child(element, 'text')?.text ?? '';
  if (element === undefined || written === '') return '';
  const text = oneLanguageOf(reading, element, written);
  const { text: words, lost } = wordsIn(text, element.attributes['format']);
  tellMissingFiles(reading, element, text);
  tellLost(reading, element, lost);
  tellFormula(reading, words, reading.place(element.from, element.to));
  return words;
}

/** The words of a text in one of Moodle's formats. */
function wordsIn(text: string, format: string | undefined): PlainText {
  if (format === 'plain_text') return { text: plainLines(text), lost: [] };
  return format === 'markdown' && !MARKED.test(text) ? plainMarkdown(text) : plainHtml(text);
}

/** Markdown may hold HTML too, which is then read as that. */
const MARKED = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);/iu;

/** Of words in several languages those in one. Diagnostics: `exchange/lost`. */
function oneLanguageOf(reading: Reading, { from, to }: XmlElement, written: string): string {
  const one = inOneLanguage(written);
  if (one === undefined) return written;
  const message = `Unexpected words in ${one.left.join(', ')} beside those in ${one.kept}, expected one language: they were left out`;
  fault(reading, readCodes.lost, reading.place(from, to), message);
  return one.text;
}

/** Diagnostics: `exchange/lost`. */
export function tellLost(reading: Reading, { from, to }: XmlElement, lost: readonly string[]): void {
  for (const what of lost)
    fault(
      reading,
      readCodes.lost,
      reading.place(from, to),
      `Unexpected ${what}, expected words: it was left out`,
    );
}

/** What is said after any answer, tags, and where it begins. */
export function aroundOf(
  reading: Reading,
  question: XmlElement,
): Pick<ReadComposite, 'feedback' | 'tags' | 'facts' | 'place'> {
  return {
    feedback: wordsOf(reading, child(question, 'generalfeedback')),
    tags: childrenOf(child(question, 'tags'), 'tag').map((tag) => oneLine(child(tag, 'text')?.text ?? '')),
    facts: [],
    place: headOf(reading, question),
  };
}

/** Hints, and what is said after right, partly right and wrong answers alike, but for the words that Moodle presets. */
export function saidAfter(reading: Reading, question: XmlElement): string[] {
  const hints = childrenOf(question, 'hint').map((hint) => oneLine(wordsOf(reading, hint)));
  const after = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].flatMap((name) => {
    const words = oneLine(wordsOf(reading, child(question, name)));
    return words === '' || /^Your answer is (?:partially )?(?:in)?correct\.?$/u.test(words)
      ? []
      : [`${name}: ${words}`];
  });
  return [...after, ...hints.filter((words) => words !== '').map((words) => `hint: ${words}`)];
}

/** The share of an answer in per cent, or undefined, and what stands there. */
export function fractionOf({ attributes }: XmlElement): {
  readonly said: string;
  readonly share: number | undefined;
} {
  const said = (attributes['fraction'] ?? '').trim();
  const share = Number(said);
  return { said, share: said !== '' && Number.isFinite(share) && Math.abs(share) <= 100 ? share : undefined };
}

/** Questions of Moodle whose parts share their answers: pairs and orders; and statements that are true or false. */
import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from '../codes.ts';
import { pairParts, type ReadPair } from '../pair-parts.ts';
import { oneLine } from '../plain-text.ts';
import { fault, type ReadOption, type ReadPart, type Reading } from '../read-bank.ts';
import { optionFaults } from '../take-item.ts';
import { shareOf } from './choice.ts';
import { headOf } from './question-faults.ts';
import { child, childrenOf, type XmlElement } from './tree.ts';
import { wordsOf } from './words.ts';

/** `matching`: an answer whose question is empty is nobody's. Source: `import_match` of Moodle's reader. */
export function matchingParts(reading: Reading, question: XmlElement): readonly ReadPart[] {
  const pairs = childrenOf(question, 'subquestion').map((pair): ReadPair => ({
    row: oneLine(wordsOf(reading, pair)),
    right: oneLine(child(child(pair, 'answer'), 'text')?.text ?? ''),
    place: reading.place(pair.from, pair.to),
  }));
  return pairParts(reading, pairs, headOf(reading, question));
}

/**
 * `ordering`: the fraction of an answer is its place, from 1 on; without one, its place in the file.
 * Source: `question/type/ordering/questiontype.php`, `import_from_xml`. Diagnostics: `exchange/bad-value` and those of pairs.
 */
export function orderingParts(reading: Reading, question: XmlElement): readonly ReadPart[] {
  const answers = childrenOf(question, 'answer');
  const steps = answers.map((answer) => ({
    said: (answer.attributes['fraction'] ?? '').trim(),
    words: oneLine(wordsOf(reading, answer)),
    at: reading.place(answer.from, answer.to),
  }));
  const places = steps.map(({ said }, index) => (said === '' ? index + 1 : Number(said)));
  const taken = new Set<number>();
  for (const [index, { said, at }] of steps.entries()) {
    const place = places[index] ?? 0;
    const isFree = !taken.has(place);
    taken.add(place);
    if (isFree && Number.isInteger(place) && place >= 1 && place <= steps.length) continue;
    const expected = isFree ? `a number from 1 to ${String(steps.length)}` : 'each place once';
    const message = `Unexpected place "${shortened(said, 40)}" of a step, expected ${expected}`;
    fault(reading, readCodes.badValue, at, message);
  }
  const sorted = steps
    .map((step, index) => ({ ...step, place: places[index] ?? 0 }))
    .toSorted((a, b) => a.place - b.place);
  tellTwice(reading, sorted);
  return pairParts(
    reading,
    sorted.map(({ words, at }, index) => ({ row: String(index + 1), right: words, place: at })),
    headOf(reading, question),
  );
}

/** One step in two places: nobody can tell which of the two goes where. Diagnostics: `exchange/same-option`. */
function tellTwice(
  reading: Reading,
  steps: readonly { readonly words: string; readonly at: ReadPair['place'] }[],
): void {
  const seen = new Set<string>();
  for (const { words, at } of steps) {
    if (words !== '' && seen.has(words)) {
      const message = `Unexpected second step "${shortened(words, 100)}", expected each once`;
      fault(reading, readCodes.sameOption, at, message);
    }
    seen.add(words);
  }
}

/** `truefalse`. Source: `import_truefalse`: the text of an answer is `true` or `false`. */
export function trueFalseParts(reading: Reading, question: XmlElement): readonly ReadPart[] {
  const options = childrenOf(question, 'answer').flatMap((answer): ReadOption[] => {
    const said = oneLine(child(answer, 'text')?.text ?? '').toLowerCase();
    const place = reading.place(answer.from, answer.to);
    if (said !== 'true' && said !== 'false') {
      const message = `Unexpected answer "${shortened(said, 40)}" of a true or false question, expected true or false`;
      fault(reading, readCodes.badValue, place, message);
      return [];
    }
    const feedback = oneLine(wordsOf(reading, child(answer, 'feedback')));
    const key = shareOf(reading, answer) === 100;
    return [{ text: said === 'true' ? 'True' : 'False', key, share: undefined, feedback, place }];
  });
  optionFaults(reading, { options, takes: 'one', place: headOf(reading, question) });
  return [{ text: '', picks: 1, options, entry: undefined }];
}

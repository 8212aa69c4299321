import { shortened } from '#lib/base/shortened.ts';
import { isMoodleFraction, nearestMoodleFraction } from '../../moodle-shares.ts';
import { readCodes } from '../codes.ts';
import { oneLine } from '../plain-text.ts';
import { fault, type ReadOption, type Reading } from '../read-bank.ts';
import { takeItem } from '../take-item.ts';
import { pointsOf } from './points.ts';
import { tellDoubled } from './question-faults.ts';
import { settingsOf } from './settings.ts';
import { child, childrenOf, type XmlElement } from './tree.ts';
import { aroundOf, fractionOf, saidAfter, wordsOf, type Head } from './words.ts';

/** `multichoice`. Source: `question/format/xml/format.php`, `import_multichoice`. */
export function readChoice(reading: Reading, question: XmlElement, head: Head): void {
  tellDoubled(reading, question);
  const takes = takesOf(reading, child(question, 'single'));
  const partial = partialOf(reading, question, takes);
  const answers = childrenOf(question, 'answer');
  const isTold = answers.some((answer) => !isShare(fractionOf(answer).share));
  const item = {
    ...head,
    stem: wordsOf(reading, child(question, 'questiontext')),
    takes,
    options: answers.map((answer) => optionOf(reading, answer, takes)),
    notes: [...partial, ...settingsOf(question), ...saidAfter(reading, question)],
    points: [...pointsOf(question), ...partial],
    ...aroundOf(reading, question),
  };
  takeItem(reading, item, isTold);
}

function isShare(share: number | undefined): boolean {
  return share !== undefined && isMoodleFraction(share);
}

/** One answer unless the file says several. Diagnostics: `exchange/bad-value`. */
function takesOf(reading: Reading, single: XmlElement | undefined): 'one' | 'several' {
  const said = single?.text.trim().toLowerCase() ?? '';
  if (single !== undefined && !['true', 'false', '1', '0', ''].includes(said)) {
    const message = `Unexpected "${shortened(said, 40)}" in <single>, expected true or false`;
    fault(reading, readCodes.badValue, reading.place(single.from, single.to), message);
  }
  return said === 'false' || said === '0' ? 'several' : 'one';
}

function optionOf(reading: Reading, answer: XmlElement, takes: 'one' | 'several'): ReadOption {
  const share = shareOf(reading, answer);
  return {
    text: oneLine(wordsOf(reading, answer)),
    key: share !== undefined && (takes === 'one' ? share === 100 : share > 0),
    share: takes === 'several' ? share : undefined,
    feedback: oneLine(wordsOf(reading, child(answer, 'feedback'))),
    place: reading.place(answer.from, answer.to),
  };
}

/** The share that an answer gives, in per cent, from Moodle's list. Diagnostics: `exchange/bad-value`. */
export function shareOf(reading: Reading, answer: XmlElement): number | undefined {
  const { said, share } = fractionOf(answer);
  const place = reading.place(answer.from, answer.to);
  if (share === undefined) {
    const message = `Unexpected fraction "${shortened(said, 40)}", expected a number from -100 to 100`;
    fault(reading, readCodes.badValue, place, message);
  } else if (!isShare(share)) {
    const message = `Unexpected fraction ${said}, expected one that Moodle has, such as ${String(meantBy(share))}`;
    fault(reading, readCodes.badValue, place, message);
  }
  return share;
}

/** What is nearest in Moodle's list; a share of one is meant where it is one there as a share of 100. */
function meantBy(share: number): number {
  const isOfOne = Math.abs(share) <= 1 && isMoodleFraction(share * 100);
  return nearestMoodleFraction(isOfOne ? share * 100 : share);
}

/** Partial marks of a question for one answer. */
function partialOf(reading: Reading, question: XmlElement, takes: 'one' | 'several'): string[] {
  return childrenOf(question, 'answer').flatMap((answer) => {
    const share = Number(answer.attributes['fraction'] ?? '');
    const isPartial = takes === 'one' && Number.isFinite(share) && share !== 0 && share !== 100;
    return isPartial
      ? [`"${oneLine(wordsOf(reading, answer))}" gave ${String(share)} per cent of the mark`]
      : [];
  });
}

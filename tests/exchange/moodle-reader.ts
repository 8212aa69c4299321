/**
 * A reader of Moodle XML by the rules of Moodle 4.4, written from its source and not from our writer: fractions from its
 * list or an error, one answer or a sum that never falls below nought, pairs, embedded answers with their marks.
 */
import { cappedSum, type ConsumerAnswer, type ConsumerQuestion, type Shown } from './consumer.ts';
import { readCloze } from './moodle-cloze.ts';
import { plainText } from './plain-text.ts';
import { all, textAt, type XmlTree } from '#lib/exchange/inspect/xml/xml-tree.ts';
import { xmlTree } from './xml-tree.ts';

/** `question_bank::fraction_options_full`, in per cent. */
const FRACTIONS = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
  11.11111, 10, 5, 0,
];

/** An answer with its share. */
interface Answer extends ConsumerAnswer {
  readonly share: number;
}

type Scored = Pick<ConsumerQuestion, 'answers' | 'score'>;

/** The questions of a file. @throws when Moodle would stop: unknown fractions, types, ids that are too long */
export function readMoodle(xml: string): readonly ConsumerQuestion[] {
  const quiz = xmlTree(xml);
  if (quiz.name !== 'quiz') throw new RangeError('no quiz');
  return all(quiz, 'question')
    .filter(({ attributes }) => attributes['type'] !== 'category')
    .map(readQuestion);
}

/** The paths of its categories. */
export function moodleCategories(xml: string): readonly string[] {
  return all(xmlTree(xml), 'question')
    .filter(({ attributes }) => attributes['type'] === 'category')
    .map((question) => textAt(question, 'category', 'text'));
}

function readQuestion(question: XmlTree): ConsumerQuestion {
  const id = textAt(question, 'idnumber');
  if (id === '' || id.length > 100) throw new RangeError(`idnumber ${id}`);
  const title = textAt(question, 'name', 'text');
  if (title === '' || title.length > 255) throw new RangeError(`name of ${id}`);
  return {
    id,
    title,
    stem: plainText(textAt(question, 'questiontext', 'text')),
    tags: question.children
      .filter(({ name }) => name === 'tags')
      .flatMap((tags) => all(tags, 'tag'))
      .map((tag) => textAt(tag, 'text')),
    generalFeedback: plainText(textAt(question, 'generalfeedback', 'text')),
    ...scored(question),
  };
}

function scored(question: XmlTree): Scored {
  switch (question.attributes['type']) {
    case 'multichoice':
      return multichoice(question);
    case 'matching':
      return matching(question);
    case 'numerical':
      return numerical(question);
    case 'ordering':
      return ordering(question);
    case 'cloze':
      return readCloze(textAt(question, 'questiontext', 'text'));
    default:
      throw new RangeError(`unknown type ${String(question.attributes['type'])}`);
  }
}

function multichoice(question: XmlTree): Scored {
  const answers = readAnswers(question);
  const isSingle = textAt(question, 'single') === 'true';
  const total = answers.reduce((sum, { share }) => sum + Math.max(0, share), 0);
  if (isSingle ? !answers.some(({ share }) => share === 1) : Math.abs(total - 1) > 0.005)
    throw new RangeError('fractions');
  return { answers: [answers], score: ({ chosen: [chosen = []] }) => sumOf(answers, chosen, isSingle) };
}

/** @returns undefined for several choices where one can be chosen */
function sumOf(answers: readonly Answer[], chosen: readonly string[], isSingle: boolean): number | undefined {
  if (isSingle && chosen.length > 1) return undefined;
  return cappedSum(chosen.map((text) => answers.find((answer) => answer.text === text)?.share ?? Number.NaN));
}

function matching(question: XmlTree): Scored {
  const pairs = all(question, 'subquestion').map((pair) => ({
    text: plainText(textAt(pair, 'text')),
    right: textAt(pair, 'answer', 'text'),
  }));
  const stems = pairs.filter(({ text }) => text !== '');
  const answers = [...new Set(pairs.map(({ right }) => right))].map((text) => ({ text, feedback: '' }));
  return {
    answers: stems.map(() => answers),
    score: ({ chosen }) =>
      stems.filter(({ right }, index) => chosen[index]?.[0] === right).length / stems.length,
  };
}

function numerical(question: XmlTree): Scored {
  const answers = all(question, 'answer').map((answer) => ({
    ...readAnswer(answer),
    text: textAt(answer, 'text'),
    tolerance: Number(textAt(answer, 'tolerance')),
  }));
  return {
    answers: [answers],
    score: ({ typed = '' }) => {
      const value = numberIn(typed);
      // Moodle widens each range by the precision of its numbers.
      const isNear = ({ text, tolerance }: (typeof answers)[number]): boolean =>
        Math.abs(value - Number(text)) <= tolerance + 1e-14 * Math.max(1, Math.abs(Number(text)));
      return answers.find(isNear)?.share ?? 0;
    },
  };
}

/** Without spaces; one comma alone is a decimal point. */
function numberIn(typed: string): number {
  const close = typed.replaceAll(' ', '');
  const isThousands = close.includes('.') || close.split(',').length > 2;
  const plain = isThousands ? close.replaceAll(',', '') : close.replace(',', '.');
  return Number.parseFloat(/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?/u.exec(plain)?.[0] ?? 'NaN');
}

function ordering(question: XmlTree): Scored {
  if (textAt(question, 'gradingtype') !== 'ALL_OR_NOTHING' || textAt(question, 'selecttype') !== 'ALL')
    throw new RangeError('this reader knows all or nothing alone');
  const steps = all(question, 'answer')
    .map((answer) => ({
      place: Number(answer.attributes['fraction']),
      text: plainText(textAt(answer, 'text')),
    }))
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text);
  return {
    answers: steps.map(() => steps.map((text) => ({ text, feedback: '' }))),
    score: ({ chosen }: Shown) => {
      const order = chosen.flat();
      if (new Set(order).size !== steps.length || order.length !== steps.length) return undefined;
      return order.every((text, place) => text === steps[place]) ? 1 : 0;
    },
  };
}

function readAnswers(question: XmlTree): readonly Answer[] {
  return all(question, 'answer').map(readAnswer);
}

function readAnswer(answer: XmlTree): Answer {
  const percent = Number(answer.attributes['fraction']);
  if (!FRACTIONS.some((known) => Math.abs(known - Math.abs(percent)) < 0.001))
    throw new RangeError(`fraction ${percent} is not in Moodle's list`);
  return {
    text: plainText(textAt(answer, 'text')),
    feedback: plainText(textAt(answer, 'feedback', 'text')),
    share: percent / 100,
  };
}

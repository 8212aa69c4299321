/** GIFT as `gift-pegjs` reads it, scored by its weights as Moodle does. */
import { parse, type GIFTQuestion, type Matching, type MultipleChoice, type Numerical } from 'gift-pegjs';
import { cappedSum, type ConsumerQuestion } from './consumer.ts';

type Scored = Pick<ConsumerQuestion, 'answers' | 'score'>;

type Graded = MultipleChoice | Matching | Numerical;

/** The questions of a file. @throws with its place where it cannot be read, and for types that we do not write */
export function readGift(text: string): readonly ConsumerQuestion[] {
  return parse(text)
    .filter(({ type }) => type !== 'Category')
    .map((question) => {
      if (!isGraded(question)) throw new RangeError(`unexpected type ${question.type}`);
      return readQuestion(question);
    });
}

function isGraded(question: GIFTQuestion): question is Graded {
  return question.type === 'MC' || question.type === 'Matching' || question.type === 'Numerical';
}

function readQuestion(question: Graded): ConsumerQuestion {
  return {
    id: question.id ?? '',
    title: question.title ?? '',
    stem: question.stem.text,
    tags: question.tags ?? [],
    generalFeedback: question.globalFeedback?.text ?? '',
    ...scored(question),
  };
}

function scored(question: Graded): Scored {
  if (question.type === 'MC') return choice(question);
  return question.type === 'Matching' ? matching(question) : numerical(question);
}

/** One answer where one is marked by `=`, else the sum of weights. */
function choice({ choices }: MultipleChoice): Scored {
  const isSingle = choices.some(({ isCorrect }) => isCorrect);
  const answers = choices.map(({ text, feedback, isCorrect, weight }) => ({
    text: text.text,
    feedback: feedback?.text ?? '',
    share: isCorrect ? 1 : (weight ?? 0) / 100,
  }));
  const total = answers.reduce((sum, { share }) => sum + Math.max(0, share), 0);
  if (Math.abs(total - 1) > 0.005) throw new RangeError(`weights sum to ${total}`);
  return {
    answers: [answers],
    score: ({ chosen: [chosen = []] }) =>
      isSingle && chosen.length > 1
        ? undefined
        : cappedSum(
            chosen.map((text) => answers.find((answer) => answer.text === text)?.share ?? Number.NaN),
          ),
  };
}

function matching({ matchPairs }: Matching): Scored {
  const stems = matchPairs.filter(({ subquestion }) => subquestion.text !== '');
  const answers = [...new Set(matchPairs.map(({ subanswer }) => subanswer))].map((text) => ({
    text,
    feedback: '',
  }));
  return {
    answers: stems.map(() => answers),
    score: ({ chosen }) =>
      stems.filter(({ subanswer }, index) => chosen[index]?.[0] === subanswer).length / stems.length,
  };
}

function numerical({ choices }: Numerical): Scored {
  if (!Array.isArray(choices)) throw new RangeError('a single number');
  const answers = choices.map(({ text: { number = Number.NaN, range = 0 }, feedback, weight }) => ({
    text: String(number),
    feedback: feedback?.text ?? '',
    isNear: (value: number) => Math.abs(value - number) <= range + 1e-14 * Math.max(1, Math.abs(number)),
    share: (weight ?? 100) / 100,
  }));
  return {
    answers: [answers],
    score: ({ typed = '' }) =>
      answers.find(({ isNear }) => isNear(Number(typed === '' ? 'NaN' : typed)))?.share ?? 0,
  };
}

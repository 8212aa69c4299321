import { doubled } from '../inspecting.ts';

/** A paragraph by its place among the answers, -1 for all of them; and what is expected there. */
type Fault = readonly [at: number, expected: string];

const OPTION = /^(?<star>\*?)(?<letter>[a-z])[.)] (?<text>\S.*)$/u;
const STEP = /^(?<letter>[a-z])[.)] (?<text>\S.*?) --- (?<place>\d+)$/u;
const ROW = /^(?<letter>[A-Z])\) (?<text>\S.*?) --- (?<right>\d+(?:,\d+)*)$/u;
const COLUMN = /^(?<number>\d+)\.- (?<text>\S.*)$/u;

/** What is wrong with the answers of a question, by its type; of one right answer it is empty. */
export function answerFaults(type: string, answers: readonly string[]): readonly Fault[] {
  switch (type) {
    case 'ORDERING':
      return orderFaults(answers);
    case 'MATRIX':
      return matrixFaults(answers);
    default:
      return listFaults(answers, type === 'MA');
  }
}

/** Letters in their order, a star before each that is right. */
function listFaults(answers: readonly string[], isSeveral: boolean): readonly Fault[] {
  const read = answers.map((answer) => OPTION.exec(answer)?.groups);
  const keys = read.filter((one) => one?.['star'] === '*').length;
  return [
    ...lettered(read, (at) => `${letter(at)}) and an answer`),
    ...sameFaults(read),
    ...(answers.length < 2 ? [[-1, '2 answers at least behind it'] as const] : []),
    ...(keys === 0 ? [[-1, 'a star before the right answer'] as const] : []),
    ...(keys > 1 && !isSeveral ? [[-1, 'Type: MA before its title, or one right answer'] as const] : []),
    ...(keys === answers.length && keys > 0 ? [[-1, 'a wrong answer at least'] as const] : []),
  ];
}

/** Steps with their places, each once. */
function orderFaults(answers: readonly string[]): readonly Fault[] {
  const read = answers.map((answer) => STEP.exec(answer)?.groups);
  const places = read.map((one) => Number(one?.['place'])).sort((a, b) => a - b);
  return [
    ...lettered(read, (at) => `${letter(at)}), a step, --- and its place`),
    ...sameFaults(read),
    ...(answers.length < 2 ? [[-1, '2 steps at least behind it'] as const] : []),
    ...(places.every((place, at) => place === at + 1)
      ? []
      : [[-1, 'steps with the places 1, 2, 3 …, each once'] as const]),
  ];
}

/** Rows with the numbers of the columns that are right, then the columns. */
function matrixFaults(answers: readonly string[]): readonly Fault[] {
  const first = answers.findIndex((answer) => COLUMN.test(answer));
  const end = first === -1 ? answers.length : first;
  const rows = answers.slice(0, end).map((answer) => ROW.exec(answer)?.groups);
  const columns = answers.slice(end).map((answer) => COLUMN.exec(answer)?.groups);
  return [
    ...lettered(
      rows,
      (at) => `${letter(at).toUpperCase()}), a row, --- and the numbers of its columns`,
      true,
    ),
    ...columns.flatMap((one, at): Fault[] =>
      Number(one?.['number']) === at + 1 ? [] : [[end + at, `${String(at + 1)}.- and a column`]],
    ),
    ...(rows.length === 0 || columns.length < 2
      ? [[-1, 'rows and 2 columns at least behind it'] as const]
      : []),
    ...rows.flatMap((one, at): Fault[] =>
      (one?.['right'] ?? '1')
        .split(',')
        .every((number) => Number(number) >= 1 && Number(number) <= columns.length)
        ? []
        : [[at, `numbers from 1 to ${String(columns.length)}`]],
    ),
    ...sameFaults(rows),
    ...sameFaults(columns, end),
  ];
}

type Groups = Readonly<Record<string, string>> | undefined;

function lettered(
  read: readonly Groups[],
  expected: (at: number) => string,
  isUpper = false,
): readonly Fault[] {
  return read.flatMap((one, at): Fault[] =>
    one?.['letter'] === (isUpper ? letter(at).toUpperCase() : letter(at)) ? [] : [[at, expected(at)]],
  );
}

function sameFaults(read: readonly Groups[], from = 0): readonly Fault[] {
  const texts = read.map((one) => one?.['text']?.trim().toLowerCase() ?? '');
  return doubled(texts.filter((text) => text !== '')).map((text) => [
    from + texts.lastIndexOf(text),
    'each answer once',
  ]);
}

function letter(at: number): string {
  return String.fromCodePoint('a'.charCodeAt(0) + at);
}

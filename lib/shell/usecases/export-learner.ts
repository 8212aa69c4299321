import { csvText, type Cell } from '#lib/base/csv.ts';
import type { FormEntry } from '#lib/forms/form.ts';
import { leadInOf, partsOf } from '#lib/items/item.ts';
import { attemptsOf, type StoredAttempt } from '../db/attempts.ts';
import { examAnswersOf, type StoredExamAnswer } from '../db/exam-answers.ts';
import type { ShownItem } from '../db/item-codec.ts';
import { findItems } from '../db/item-revisions.ts';
import { resetsOf } from '../db/progress-resets.ts';
import { responsesOfLearner, type StoredResponse } from '../db/responses.ts';
import type { Records } from '../db/tables.ts';
import { settleExams } from './close-exam.ts';
import type { UseCaseContext } from './context.ts';
import type { FiledAttempt, FiledExamAnswer, FiledResponse, LearnerFile } from './learner-file.ts';

/** Modes in which the answer to an item is shown as soon as it is answered; in every other, when the attempt has ended. */
const TOLD_AT_ONCE: ReadonlySet<string> = new Set(['practice']);

/** Everything that is kept of the viewer, but for items whose answers they may not see yet. */
export async function exportLearner(
  context: Pick<UseCaseContext, 'store' | 'clock' | 'monotonic' | 'kinds'>,
  viewer: string | undefined,
): Promise<LearnerFile> {
  const { store, clock } = context;
  const exportedAt = clock.now();
  const head = { format: 'stemma-learner', version: 1, exportedAt } as const;
  if (viewer === undefined)
    return { ...head, attempts: [], responses: [], examAnswers: [], resets: [], items: {} };
  await settleExams(context, viewer);
  return store.read(async (records) => {
    const responses = Map.groupBy(await responsesOfLearner(records, viewer), ({ attempt }) => attempt);
    const attempts = (await attemptsOf(records, viewer)).map((attempt) =>
      toldPart(attempt, responses.get(attempt.id) ?? []),
    );
    const told = attempts.flatMap((attempt) => attempt.responses).sort(byReceipt);
    return {
      ...head,
      attempts: attempts.map(({ attempt }) => attempt),
      responses: told,
      examAnswers: endedOnly(
        await examAnswersOf(records, viewer),
        attempts.map(({ attempt }) => attempt),
      ),
      resets: [...(await resetsOf(records, viewer))],
      items: await itemsOf(
        records,
        attempts.flatMap(({ attempt }) => attempt.contents),
      ),
    };
  });
}

interface ToldAttempt {
  readonly attempt: FiledAttempt;
  readonly responses: readonly FiledResponse[];
}

/** An attempt under way is told without its open items, and its places are numbered anew. */
function toldPart(attempt: StoredAttempt, responses: readonly StoredResponse[]): ToldAttempt {
  const { id, quiz, bankRevision, startedAt, finishedAt, deadline, form } = attempt;
  const isTold = TOLD_AT_ONCE.has(quiz.mode);
  const answered = new Set(responses.map(({ position }) => position));
  const kept = form.entries.filter(
    ({ position }) => finishedAt !== null || (isTold && answered.has(position)),
  );
  const placeOf = new Map(kept.map(({ position }, place) => [position, place]));
  const contents = kept.map(({ position }) => attempt.contents[position] ?? '');
  return {
    attempt: {
      id,
      quiz,
      bankRevision,
      startedAt,
      finishedAt,
      deadline,
      left: form.entries.length - kept.length,
      form: { ...form, entries: kept.map((entry) => placed(entry, placeOf)) },
      contents,
    },
    responses: responses.flatMap((response) => {
      const position = placeOf.get(response.position);
      return position === undefined ? [] : [filedResponse(response, position)];
    }),
  };
}

/** An entry with its places in the numbering of the file. A miss that grew a variant was answered, so it is in the file too. */
function placed(entry: FormEntry, placeOf: ReadonlyMap<number, number>): FormEntry {
  const { variantOf, position, ...rest } = entry;
  const missed = variantOf === undefined ? undefined : placeOf.get(variantOf);
  const numbered = { ...rest, position: placeOf.get(position) ?? position };
  return missed === undefined ? numbered : { ...numbered, variantOf: missed };
}

/** What exams that have ended received. */
function endedOnly(
  answers: readonly StoredExamAnswer[],
  attempts: readonly FiledAttempt[],
): FiledExamAnswer[] {
  const ended = new Set(attempts.filter(({ finishedAt }) => finishedAt !== null).map(({ id }) => id));
  return answers
    .filter(({ attempt }) => ended.has(attempt))
    .map(({ learner: _, sequence: _sequence, isEmpty: _isEmpty, ...told }) => told);
}

function filedResponse(response: StoredResponse, position: number): FiledResponse {
  const { learner: _, ...told } = response;
  return { ...told, position };
}

function byReceipt(a: FiledResponse, b: FiledResponse): number {
  return a.receivedAt < b.receivedAt || (a.receivedAt === b.receivedAt && a.id < b.id) ? -1 : 1;
}

async function itemsOf(records: Records, hashes: readonly string[]): Promise<Record<string, ShownItem>> {
  const wanted = [...new Set(hashes)].sort();
  const items = await findItems(records, wanted);
  return Object.fromEntries(items.map((item, index) => [wanted[index] ?? '', item]));
}

const COLUMNS = [
  'received_at',
  'time_zone',
  'course',
  'lesson',
  'quiz',
  'attempt',
  'place',
  'kind',
  'item',
  'lead_in',
  'answered',
  'points',
  'max_points',
  'confidence',
  'seconds',
  'revision',
];

/** The answers of a learner's file as CSV, one line each, with the words of the item and of what was chosen. */
export function answersCsv(file: LearnerFile): string {
  const attempts = new Map(file.attempts.map((attempt) => [attempt.id, attempt]));
  const rows = file.responses.map((response) => {
    const attempt = attempts.get(response.attempt);
    const shown = file.items[attempt?.contents[response.position] ?? ''];
    return answerRow(response, attempt, shown);
  });
  return csvText([COLUMNS, ...rows]);
}

function answerRow(
  response: FiledResponse,
  attempt: FiledAttempt | undefined,
  shown: ShownItem | undefined,
): Cell[] {
  const [course = '', lesson = ''] = response.answer.objective.split('/');
  return [
    response.receivedAt,
    response.timeZone,
    course,
    lesson,
    attempt?.quiz.title ?? '',
    response.attempt,
    response.position + 1,
    response.answer.kind,
    shown?.item.id ?? '',
    shown === undefined ? '' : leadInOf(shown.item.stem),
    shown === undefined ? '' : chosenText(shown, response),
    response.points,
    response.max,
    response.confidence,
    Math.round(response.latencyMs / 100) / 10,
    response.itemRevision,
  ];
}

/** What was chosen or typed, part by part. */
function chosenText({ item }: ShownItem, { answer }: FiledResponse): string {
  const parts = partsOf(item).map(({ id, text, options }) => {
    const picks = answer.picks[id] ?? [];
    const names = picks.map((pick) => options.find((option) => option.id === pick)?.text ?? pick);
    const said = answer.entries?.[id] ?? names.join('; ');
    return text === '' ? said : `${text}: ${said}`;
  });
  return parts.join(' | ');
}

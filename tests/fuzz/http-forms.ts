/** What each address takes when it is asked soundly. An address that is missing here fails a test. */
import { z } from 'zod';
import { PACES } from '#lib/attempts/exam.ts';
import { REPORT_TABLES } from '#lib/sessions/report/report-tables.ts';
import { PROBLEMS } from '#lib/shell/db/problem-reports.ts';
import { learnerFileSchema } from '#lib/shell/usecases/learner-file.ts';
import { marksSchema } from '#lib/shell/usecases/mark-exam-item.ts';
import { MOTIONS, SPACINGS, TEXT_SIZES, THEMES } from '#lib/shell/usecases/reading-preferences.ts';
import { responseSchema } from '#lib/shell/usecases/response-schema.ts';
import { roomFormSchema } from '#lib/shell/usecases/room-form.ts';

export interface Takes {
  /** Fields of the query. */
  readonly query?: z.ZodType;
  /** The body as JSON. */
  readonly json?: z.ZodType;
  /** The fields of the body as a form. */
  readonly form?: z.ZodType;
  /** The field of the form that is a file of JSON. */
  readonly file?: { readonly field: string; readonly json: z.ZodType };
  /**
   * Fields with which it is taken as things stand, where it is more than asked for. Without them nobody is sure to be let in;
   * what is only asked for is taken with no fields unless it has some here.
   * Null where nothing is taken as things stand.
   */
  readonly sound?: Readonly<Record<string, unknown>> | null;
  /** True for what takes from the learner what other cases need: it is asked by somebody else. */
  readonly isEnd?: true;
}

const text = z.string();
const nothing: Takes = {};
const fields = (shape: z.ZodRawShape): Takes => ({ form: z.object(shape) });
const search = (...names: readonly string[]): Takes => ({
  query: z.object(Object.fromEntries(names.map((name) => [name, text.optional()]))),
});

const answerForm = z.object({ id: text, item: text, place: text, confidence: text.optional() });
const lessonWanted = z.object({ course: text, lesson: text });

export const ROUTES: Readonly<Record<string, Takes>> = {
  'POST /api/attempts/[id]/answers': { json: responseSchema, form: answerForm },
  'GET /api/attempts/[id]/clock': nothing,
  'POST /api/attempts/[id]/marks': {
    json: marksSchema,
    sound: { item: '@examitem', flagged: true, struck: [] },
  },
  'POST /api/attempts/[id]/responses': { json: responseSchema, form: answerForm },
  'POST /api/checks': { json: lessonWanted, form: lessonWanted },
  'GET /api/author/item': { ...search('id', 'seed'), sound: null },
  'GET /api/export/[format]': { ...search('quiz', 'course', 'lesson'), sound: { course: 'gabapentin' } },
  'POST /api/leave': fields({ done: z.enum(['not-me', 'left']) }),
  'GET /api/my-data/csv': nothing,
  'GET /api/my-data/json': nothing,
  'POST /api/my-data/import': { file: { field: 'file', json: learnerFileSchema } },
  'POST /api/preferences': fields({
    size: z.enum(TEXT_SIZES),
    spacing: z.enum(SPACINGS),
    theme: z.enum(THEMES),
    motion: z.enum(MOTIONS),
    do: text.optional(),
  }),
  'POST /api/published': nothing,
  'POST /api/rooms/[id]/keep': { json: z.object({ credential: text, timeZone: text }) },
  'GET /api/rooms/[id]/report/csv': { query: z.object({ table: z.enum(REPORT_TABLES).optional() }) },
  'GET /api/rooms/[id]/report/xlsx': nothing,
  'GET /api/search': search('q', 'course'),
  'GET /api/search-index': nothing,
  'GET /healthz': nothing,
  'GET /preferences.css': nothing,
  'GET /print-feet.css': { query: z.object({ code: text.optional() }) },
  'GET /readyz': nothing,
  'GET /robots.txt': nothing,
  // Without a public address there is none.
  'GET /sitemap.xml': { ...search('part'), sound: null },
  'GET /feed.xml': { ...search('course'), sound: null },
  'GET /sw.js': nothing,
};

export const PAGES: Readonly<Record<string, Takes>> = {
  'GET /': search('page'),
  'GET /attempts/[id]': search('item', 'missing', 'confirm'),
  // An item is reported once its answer is shown.
  'GET /attempts/[id]/report': { ...search('item'), sound: null },
  'GET /attempts/[id]/report/done': search('item'),
  'GET /attempts/[id]/result': nothing,
  // The fuzzed servers have no content.
  'GET /author': { ...search('page'), sound: null },
  'GET /author/[course]/[lesson]': {
    ...search('seed', 'quiz', 'show', 'objective', 'told', 'at'),
    sound: null,
  },
  'GET /author/[course]/[lesson]/changes': { sound: null },
  'GET /courses/[course]': nothing,
  'GET /courses/[course]/[lesson]': nothing,
  'GET /device/done/[done]': nothing,
  'GET /device/leave': nothing,
  'GET /device/not-me': nothing,
  'GET /export': { ...search('quiz', 'course', 'lesson'), sound: { course: 'gabapentin' } },
  'GET /join': search('code', 'k'),
  'GET /join/[code]': search('k'),
  'GET /offline': nothing,
  'GET /preferences': search('saved'),
  'GET /privacy': nothing,
  'GET /progress': nothing,
  'GET /progress/data': nothing,
  'GET /progress/data/imported': search('attempts', 'responses', 'known'),
  'GET /progress/erase': nothing,
  'GET /progress/erase/done': nothing,
  'GET /progress/history': search('page'),
  'GET /progress/history/[id]': nothing,
  'GET /progress/reset': { ...search('scope'), sound: { scope: 'gabapentin' } },
  'GET /progress/reset/done': { ...search('scope'), sound: { scope: 'gabapentin' } },
  'GET /quizzes/[quiz]': nothing,
  'GET /quizzes/[quiz]/print': search('code'),
  'GET /quizzes/[quiz]/print/forms': search('code', 'forms', 'names', 'sheet', 'key'),
  'GET /recovery': nothing,
  'GET /recovery/done': nothing,
  'GET /refused/[code]': nothing,
  'GET /review': nothing,
  'GET /rooms': search('find'),
  'GET /rooms/[id]': nothing,
  'GET /rooms/[id]/projector': nothing,
  'GET /rooms/[id]/report': nothing,
  'GET /rooms/[id]/report/erase': nothing,
  'GET /rooms/[id]/report/erase/done': nothing,
  'GET /search': search('q', 'course'),
};

const decision = fields({
  do: z.enum(['approve', 'retire', 'take-back']),
  item: text,
  revision: text,
  mark: text,
  why: text.optional(),
  query: text,
});

export const ACTIONS: Readonly<Record<string, Takes>> = {
  'sendReport app/attempts/[id]/report/actions.ts': fields({
    attempt: text,
    item: text,
    problem: z.enum(PROBLEMS),
    text,
  }),
  'endAttempt app/attempts/[id]/result/actions.ts': fields({ attempt: text }),
  'retryMissed app/attempts/[id]/result/actions.ts': fields({ attempt: text }),
  'decide app/author/actions.ts': decision,
  'decideHere app/author/actions.ts': decision,
  'keepReviewer app/author/actions.ts': fields({ role: text, name: text.optional(), back: text }),
  'putNoticeAway app/progress/actions.ts': fields({ revision: text }),
  'eraseMyData app/progress/erase/actions.ts': { isEnd: true },
  'resetScope app/progress/reset/actions.ts': fields({ scope: text }),
  'startQuiz app/quizzes/[quiz]/actions.ts': fields({
    quiz: text,
    pace: z.enum(PACES).optional(),
    code: text,
  }),
  'giveTrainerKey app/quizzes/[quiz]/print/actions.ts': fields({ key: text, back: text }),
  'makeCode app/recovery/actions.ts': nothing,
  'enterCode app/recovery/actions.ts': fields({ code: text }),
  'beginReview app/review/actions.ts': fields({ course: text }),
  'openRoom app/rooms/actions.ts': { form: roomFormSchema },
  'makeCode app/rooms/actions.ts': nothing,
  'enterCode app/rooms/actions.ts': fields({ code: text }),
  'eraseRoom app/rooms/[id]/report/erase/actions.ts': fields({ session: text }),
};

/** Random sessions with answers, and what their reports are made from. */
import fc from 'fast-check';
import { judgeAnswer } from '#lib/sessions/answer.ts';
import type { ReportedItem } from '#lib/sessions/report/objective-report.ts';
import type { ReceivedAnswer } from '#lib/sessions/report/scored-answers.ts';
import type { ReportSource } from '#lib/sessions/report/session-report.ts';
import { applySessionEvent, type Pacing, type SessionEvent } from '#lib/sessions/session.ts';
import { partsOf, type Item, type Response } from '#lib/items/item.ts';
import { buildItem, rightResponse, scoreItem, wrongResponse } from '#tests/support/bank-builder.ts';
import { created, deed, eventsOf, ITEMS, pacing, stateOf, type Deed } from './arbitrary-session.ts';

/** One single choice of each objective, and a matrix. */
export const shownItems: readonly Item[] = [
  buildItem({ name: 'ash', objective: 'one' }),
  buildItem({ name: 'birch', objective: 'two', options: 3 }),
  buildItem({ name: 'cedar', objective: 'two', rows: 4 }),
];

export const reported: readonly ReportedItem[] = shownItems.map((item) => ({
  item,
  objective: `Know ${item.objective}`,
  evidence: item.facts.map((fact) => ({
    course: item.course,
    lesson: item.lesson,
    lessonTitle: 'The first lesson',
    anchor: `e-${fact.split('/').at(-1) ?? ''}`,
    sentence: `The sentence of ${fact}.`,
  })),
}));

/** An answer on its way; what it is to is seen by the room's state when it comes, or it names something else. */
interface Answering {
  readonly by: 'answering';
  readonly participant: string;
  readonly position: number | undefined;
  readonly choice: number;
  readonly isLate: boolean;
  readonly latencyMs: number;
  readonly confidence: ReceivedAnswer['confidence'];
}

const participant = fc.constantFrom('p1', 'p2', 'p3', 'p4');
const answering: fc.Arbitrary<Answering> = fc.record({
  by: fc.constant('answering' as const),
  participant,
  position: fc.option(fc.nat({ max: ITEMS - 1 }), { nil: undefined, freq: 4 }),
  choice: fc.nat({ max: 3 }),
  isLate: fc.nat({ max: 9 }).map((chance) => chance === 0),
  latencyMs: fc.nat({ max: 60_000 }),
  confidence: fc.constantFrom(null, 'guessing' as const, 'fairly-sure' as const, 'sure' as const),
});
const answers = fc.array(answering, { minLength: 2, maxLength: 10 });

type Step = Deed | Answering;
type Ordered = Extract<Deed, { readonly by: 'trainer' }>['command'];
const does = (...commands: readonly Ordered[]): readonly Step[] =>
  commands.map((command) => ({ by: 'trainer', command, behind: 0 }));

/** One item from its opening to its reveal, maybe with a second round, and with answers that come too late. */
const scene: fc.Arbitrary<readonly Step[]> = fc
  .record({
    position: fc.nat({ max: ITEMS - 1 }),
    first: answers,
    isAskedAgain: fc.boolean(),
    second: answers,
    late: fc.array(answering, { maxLength: 3 }),
    removed: fc.option(participant, { nil: undefined, freq: 2 }),
    isRevealed: fc.boolean(),
    stray: fc.array(deed, { maxLength: 2 }),
  })
  .map(({ position, first, isAskedAgain, second, late, removed, isRevealed, stray }) => [
    ...does({ type: 'ask', position, limitMs: null }, { type: 'open', limitMs: null }),
    ...first,
    ...does({ type: 'close' }),
    ...late,
    ...(isAskedAgain ? [...does({ type: 'ask-again', limitMs: null }), ...second] : []),
    ...(removed === undefined ? [] : [{ by: 'remover' as const, participant: removed }]),
    ...does({ type: 'close' }),
    ...(isRevealed ? does({ type: 'reveal' }) : []),
    ...late,
    ...stray,
  ]);

/** A session that was played, with the answers that a store would have kept, in the order in which they came. */
export interface Played {
  readonly events: readonly SessionEvent[];
  readonly answers: readonly ReceivedAnswer[];
}

/** Sessions in which most items are asked and answered. */
export const played: fc.Arbitrary<Played> = fc
  .tuple(pacing, fc.array(scene, { minLength: 1, maxLength: 5 }))
  .map(([how, scenes]) => play(how, scenes.flat()));

const ROOM: readonly Deed[] = ['p1', 'p2', 'p3', 'p4'].map((participant) => ({
  by: 'participant',
  participant,
  name: participant,
}));

function play(how: Pacing, steps: readonly Step[]): Played {
  const events: SessionEvent[] = [created(how)];
  const answers: ReceivedAnswer[] = [];
  let state = stateOf(events);
  for (const step of [...ROOM, ...steps]) {
    if (step.by === 'answering') {
      const answer = answerFrom(step, state.position, state.round, answers.length);
      const verdict = judgeAnswer(state, { ...answer, isLate: step.isLate }, []);
      if (verdict.ok) answers.push(answer);
      continue;
    }
    for (const event of eventsOf(state, step)) {
      events.push(event);
      state = applySessionEvent(state, event) ?? state;
    }
  }
  return { events, answers };
}

function answerFrom(
  { participant, position, choice, latencyMs, confidence }: Answering,
  at: number | null,
  round: 1 | 2 | null,
  count: number,
): ReceivedAnswer {
  const place = position ?? at ?? 0;
  const item = shownItems[place] ?? shownItems[0];
  return {
    response: `r${count}`,
    participant,
    position: place,
    round: round ?? 1,
    sequence: count + 1,
    chosen: item === undefined ? { picks: {} } : choose(item, choice),
    confidence,
    latencyMs,
  };
}

/** One option in every part. */
function choose(item: Item, choice: number): Response {
  const picks = partsOf(item).map(({ id, options }) => [id, [options[choice % options.length]?.id ?? '']]);
  return { picks: Object.fromEntries(picks) as Record<string, string[]> };
}

export function sourceOf({ events, answers }: Played, changes: Partial<ReportSource> = {}): ReportSource {
  return {
    settings: { points: true },
    cutScore: 80,
    items: reported,
    events,
    answers,
    withdrawn: new Set(),
    score: scoreItem,
    ...changes,
  };
}

/** An answer that is all right, or wrong in every part. */
export function answerOf(
  participant: string,
  position: number,
  isRight: boolean,
  changes: Partial<ReceivedAnswer> = {},
): ReceivedAnswer {
  const item = shownItems[position];
  if (item === undefined) throw new Error(`no position ${position}`);
  const round = changes.round ?? 1;
  return {
    response: `${participant}-${position}-${round}`,
    participant,
    position,
    round,
    sequence: 1,
    chosen: isRight ? rightResponse(item) : wrongResponse(item),
    confidence: null,
    latencyMs: 1000,
    ...changes,
  };
}

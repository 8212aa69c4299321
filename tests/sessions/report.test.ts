import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '#lib/sessions/session.ts';
import { reportTables } from '#lib/sessions/report/report-tables.ts';
import { sessionReport, type SessionReport } from '#lib/sessions/report/session-report.ts';
import { answerOf, played, reported, sourceOf, type Played } from './arbitrary-report.ts';
import { AT, created, ITEMS } from './arbitrary-session.ts';

const reportOf = (session: Played): SessionReport => sessionReport(sourceOf(session));
const roundsOf = (report: SessionReport) => report.items.flatMap(({ rounds }) => rounds);
const shifts = (report: SessionReport) =>
  report.items.flatMap(({ shift, rounds }) => (shift === undefined ? [] : [{ shift, rounds }]));

describe('the report of any session', () => {
  it('has shares between 0 and 1, each within its interval', () => {
    fc.assert(
      fc.property(played, (session) => {
        const report = reportOf(session);
        const shares = [
          ...roundsOf(report).map(({ share }) => share),
          ...report.objectives.flatMap(({ share, twice }) => [share, twice?.first, twice?.second]),
        ].filter((share) => share !== undefined);
        for (const { value, low, high } of shares) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(value - low).toBeGreaterThanOrEqual(-1e-12);
          expect(high - value).toBeGreaterThanOrEqual(-1e-12);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('has option counts that add up to the answers where one option is chosen', () => {
    fc.assert(
      fc.property(played, (session) => {
        for (const { answered, parts } of roundsOf(reportOf(session)))
          for (const { options } of parts)
            expect(options.reduce((sum, { chosen }) => sum + chosen, 0)).toBe(answered);
      }),
    );
  });

  it('has moves between rounds that add up to what each round had', () => {
    fc.assert(
      fc.property(played, (session) => {
        for (const { shift, rounds } of shifts(reportOf(session))) {
          const [first, second] = rounds;
          const { rightRight, wrongRight, rightWrong, wrongWrong, firstOnly, secondOnly } = shift;
          const both = rightRight + wrongRight + rightWrong + wrongWrong;
          expect(both + firstOnly).toBe(first?.answered);
          expect(both + secondOnly).toBe(second?.answered);
          expect(rightRight + rightWrong).toBeLessThanOrEqual(first?.right ?? 0);
          expect(rightRight + wrongRight).toBeLessThanOrEqual(second?.right ?? 0);
        }
      }),
    );
  });

  it('counts the last answer that came in time of everybody who is not removed, and no other', () => {
    fc.assert(
      fc.property(played, ({ events, answers }) => {
        const report = reportOf({ events, answers });
        const present = new Set(report.participants.map(({ id }) => id));
        const last = new Map(
          answers
            .filter(({ participant }) => present.has(participant))
            .map((answer) => [`${answer.participant} ${answer.position} ${answer.round}`, answer]),
        );
        const given = (position: number, round: number) =>
          [...last.values()].filter((one) => one.position === position && one.round === round);
        const told = report.items.flatMap(({ position, rounds }) =>
          rounds.map((one) => ({ ...one, position })),
        );
        for (const { position, round, answered, parts } of told) {
          const own = given(position, round);
          expect(answered).toBe(own.length);
          for (const { part, options } of parts)
            expect(options.map(({ chosen }) => chosen)).toEqual(
              options.map(
                ({ option }) => own.filter(({ chosen }) => chosen.picks[part]?.[0] === option).length,
              ),
            );
        }
        expect(told.reduce((sum, { answered }) => sum + answered, 0)).toBe(last.size);
      }),
    );
  });

  it('is the same when everything of removed participants is taken away', () => {
    fc.assert(
      fc.property(played, ({ events, answers }) => {
        const report = reportOf({ events, answers });
        const present = new Set(report.participants.map(({ id }) => id));
        const others = answers.filter(({ participant }) => present.has(participant));
        expect(reportOf({ events, answers: others })).toEqual(report);
      }),
    );
  });

  it('is the same in whatever order the answers are read', () => {
    fc.assert(
      fc.property(
        played.chain((session) =>
          fc.tuple(
            fc.constant(session),
            fc.shuffledSubarray([...session.answers], { minLength: session.answers.length }),
          ),
        ),
        ([session, mixed]) => {
          expect(reportOf({ ...session, answers: mixed })).toEqual(reportOf(session));
        },
      ),
    );
  });

  it('gives each participant the points of what counts, and no more than there are', () => {
    fc.assert(
      fc.property(played, (session) => {
        const report = reportOf(session);
        for (const { first, second } of report.participants) {
          expect(first.points).toBeLessThanOrEqual(first.max);
          expect(first.answered).toBeLessThanOrEqual(report.asked);
          expect(second?.points ?? 0).toBeLessThanOrEqual(second?.max ?? 0);
        }
        const answered = report.participants.reduce((sum, { first }) => sum + first.answered, 0);
        const told = roundsOf(report).filter(({ round }) => round === 1);
        expect(answered).toBe(told.reduce((sum, one) => sum + one.answered, 0));
      }),
    );
  });

  it('has rows of one length in every table', () => {
    fc.assert(
      fc.property(played, (session) => {
        for (const { rows } of reportTables(reportOf(session), reported))
          expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      }),
    );
  });
});

const joined = (participant: string): SessionEvent => ({
  type: 'joined',
  participant,
  name: participant.toUpperCase(),
  team: null,
  at: AT,
});
const shown = (position: number): SessionEvent => ({ type: 'shown', position, at: AT });
const opened = (round: 1 | 2 = 1): SessionEvent => ({ type: 'opened', round, limitMs: null, at: AT });
const closed: SessionEvent = { type: 'closed', at: AT };
const revealed: SessionEvent = { type: 'revealed', at: AT };
const asked = (position: number): SessionEvent[] => [shown(position), opened(), closed, revealed];
const askedTwice = (position: number): SessionEvent[] => [
  shown(position),
  opened(),
  closed,
  opened(2),
  closed,
];
const everybody = ['a', 'b', 'c', 'd'];
const session = (events: SessionEvent[], answers: Played['answers']): Played => ({
  events: [created('trainer'), ...everybody.map(joined), ...events],
  answers,
});

describe('a report', () => {
  it('tells how a room moved between two rounds, and keeps their scores apart', () => {
    const second = { round: 2 } as const;
    const report = reportOf(
      session(askedTwice(0), [
        answerOf('a', 0, true),
        answerOf('a', 0, true, second),
        answerOf('b', 0, false),
        answerOf('b', 0, true, second),
        answerOf('c', 0, false),
        answerOf('d', 0, true, second),
      ]),
    );
    expect(report.items[0]?.shift).toEqual({
      rightRight: 1,
      wrongRight: 1,
      rightWrong: 0,
      wrongWrong: 0,
      firstOnly: 1,
      secondOnly: 1,
    });
    expect(report.items[0]?.rounds).toMatchObject([
      { round: 1, answered: 3, right: 1 },
      { round: 2, answered: 3, right: 3 },
    ]);
    expect(report.participants[1]).toMatchObject({
      id: 'b',
      name: 'B',
      first: { answered: 1, points: 0, max: 1 },
      second: { answered: 1, points: 1, max: 1 },
    });
    expect(report.objectives[0]).toMatchObject({
      id: 'course-secret/first/one',
      share: { value: 1 / 3 },
      twice: { items: 1, first: { value: 1 / 3 }, second: { value: 1 } },
    });
  });

  it('puts what the room does not know first, and says so only when the whole interval does', () => {
    const many = Array.from({ length: 40 }, (_, index) => `p${index}`);
    const events = [{ ...created('trainer'), room: 50 }, ...many.map(joined), ...asked(0), ...asked(1)];
    const answers = many.flatMap((id, index) => [answerOf(id, 0, true), answerOf(id, 1, index < 20)]);
    const { objectives } = reportOf({ events, answers });
    expect(objectives.map(({ text, standing }) => [text, standing])).toEqual([
      ['Know two', 'not-yet'],
      ['Know one', 'known'],
    ]);
    expect(objectives[0]?.places.map(({ anchor }) => anchor)).toEqual([
      'e-fact-secret-birch',
      'e-fact-secret-cedar',
    ]);
    expect(
      reportOf({ events, answers: answers.slice(0, 8) }).objectives.map(({ standing }) => standing),
    ).toEqual(['unsure', 'unsure']);
  });

  it('takes an objective over participants, however many of its items each of them answered', () => {
    const report = reportOf(
      session(
        [...asked(1), ...asked(2)],
        [answerOf('a', 1, true), answerOf('a', 2, false), answerOf('b', 1, false)],
      ),
    );
    const [two] = report.objectives;
    expect(two).toMatchObject({ items: 2, answered: 3, right: 1, participants: 2, share: { value: 0.25 } });
  });

  it('has an item that was not asked, without figures, and counts it for nobody', () => {
    const report = reportOf(session(asked(0), [answerOf('a', 0, true)]));
    expect(report.items.map(({ rounds }) => rounds.length)).toEqual([1, 0, 0]);
    expect(report.asked).toBe(1);
    expect(report.participants[0]?.first).toEqual({ answered: 1, points: 1, max: 1 });
    expect(report.objectives.map(({ standing }) => standing)).toEqual(['unsure', 'not-asked']);
  });

  it('asks all items at once where each participant goes alone', () => {
    const events = [created('participant'), joined('a'), opened()];
    const report = reportOf({ events, answers: [answerOf('a', 2, true)] });
    expect(report.asked).toBe(ITEMS);
    expect(report.items[2]?.rounds).toMatchObject([{ answered: 1, right: 1 }]);
  });

  it('says when an item was asked again after its key was told', () => {
    const report = reportOf(session([...asked(1), ...asked(0), opened(2)], []));
    expect(report.items.map(({ wasToldBefore }) => wasToldBefore)).toEqual([true, false, false]);
  });

  it('leaves a withdrawn item out of everything but its own figures', () => {
    const source = sourceOf(
      session([...asked(0), ...asked(1)], [answerOf('a', 0, true), answerOf('a', 1, true)]),
    );
    const report = sessionReport({ ...source, withdrawn: new Set([0]) });
    expect(report.items[0]).toMatchObject({ isWithdrawn: true, rounds: [{ answered: 1 }] });
    expect(report.participants[0]?.first).toEqual({ answered: 1, points: 1, max: 1 });
    expect(report.objectives.map(({ text }) => text)).toEqual(['Know two']);
    expect([...report.analysis.items.keys()]).toEqual([1]);
  });

  it('analyses items over those who answered all of them, and gives statistics from fifty on', () => {
    const run = (size: number): SessionReport => {
      const many = Array.from({ length: size }, (_, index) => `p${index}`);
      const events = [{ ...created('trainer'), room: 90 }, ...many.map(joined), ...asked(0), ...asked(1)];
      const answers = many.flatMap((id, index) => [
        answerOf(id, 0, index % 2 === 0),
        ...(index === 0 ? [] : [answerOf(id, 1, index % 3 === 0)]),
      ]);
      return reportOf({ events, answers });
    };
    expect(run(50).analysis).toMatchObject({ examinees: 49, test: undefined });
    expect(run(50).analysis.items.get(0)?.statistics).toBeUndefined();
    expect(run(51).analysis.examinees).toBe(50);
    expect(run(51).analysis.items.get(0)?.statistics?.difficulty.value).toBe(0.5);
  });

  it('gives points by correctness and confidence in a room that has them, and none elsewhere', () => {
    const answers = [
      answerOf('a', 0, true, { confidence: 'sure' }),
      answerOf('a', 1, false, { confidence: 'fairly-sure' }),
      answerOf('b', 0, false, { confidence: 'sure' }),
      answerOf('c', 0, true),
    ];
    const source = sourceOf(session([...asked(0), ...asked(1)], answers));
    expect(sessionReport(source).participants.map(({ roomPoints }) => roomPoints)).toEqual([1, -6, 1, 0]);
    const without = sessionReport({ ...source, settings: { points: false } });
    expect(without.participants.every(({ roomPoints }) => roomPoints === undefined)).toBe(true);
  });
});

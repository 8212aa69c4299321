import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { readLaunchAddress, type LaunchAddress } from '#lib/exchange/formats/cmi5/au-launch.ts';
import { RECORD } from '#lib/exchange/formats/cmi5/au-record.ts';
import type { Cmi5Data } from '#lib/exchange/formats/cmi5/cmi5-data.ts';
import { format } from '#lib/exchange/formats/cmi5/write.ts';
import { openRecordStore } from '#lib/shell/cmi5-page/record-store.ts';
import {
  abandonSession,
  beginAgain,
  beginSession,
  endSession,
  mayTryAgain,
  takeStep,
  type Session,
} from '#lib/shell/cmi5-page/session.ts';
import { registerLearner, type LaunchSettings, type Registration } from '../support/cmi5-launcher.ts';
import { cmi5Faults } from '../support/cmi5-rules.ts';
import { exchangeSample, SAMPLE_META, SAMPLE_QUIZ } from '../support/exchange-sample.ts';
import { documentKey, startRecordStore, type TestRecordStore } from '../support/record-store.ts';
import { pageData } from './cmi5-package.ts';
import { packageFiles } from './package-files.ts';

/** Sessions of a unit, as its page has them, with a record store over HTTP that knows the rules of xAPI. */

const store = await startRecordStore('c2VjcmV0');
afterAll(() => store.close());

const quiz = { ...SAMPLE_QUIZ, items: 3 };
const { bytes } = await exportSelection(format, { ...(await exchangeSample()), quiz }, SAMPLE_META);
const data: Cmi5Data = pageData(packageFiles(bytes ?? new Uint8Array()).get('index.html') ?? '');

const learner = (masteryScore?: number): Registration => registerLearner(store, randomUUID(), masteryScore);

async function open(who: Registration, settings: LaunchSettings = {}): Promise<Session> {
  const address = readLaunchAddress(who.launch(settings)) as LaunchAddress;
  return beginSession(data, await openRecordStore(address));
}

/** Answers the item at a place: the unit's page decides what that is worth. */
function answer(session: Session, at: number, share: number, finalShare?: number): Promise<boolean> {
  const item = data.items[at];
  if (item === undefined) throw new RangeError(`no item ${String(at)}`);
  const given = { picks: item.parts.map(() => [0]), typed: item.parts[0]?.entry === undefined ? '' : '5' };
  return takeStep(session, {
    answered: { item, answer: given, share, spentMs: 1500 },
    saved: `attempt-${String(at)}`,
    finalShare,
  });
}

const said = ({ launched }: Registration, from: TestRecordStore = store) =>
  from.statements().filter(({ context }) => context?.registration === launched.registration);

const verbsOf = (who: Registration): readonly string[] =>
  said(who).map(({ verb }) => verb.id.slice(verb.id.lastIndexOf('/') + 1));

/** What is kept of the attempt. */
function keptOf({ launched: { activityId, actor, registration } }: Registration): unknown {
  const agent = JSON.stringify(actor);
  const key = documentKey('activities/state', { activityId, agent, registration, stateId: RECORD });
  return (store.documents.get(key) as { readonly saved: string } | undefined)?.saved ?? '';
}

describe('a session', () => {
  it('says in the right order that the learner began, answered, completed, passed and left', async () => {
    const who = learner(0.8);
    const session = await open(who);
    expect(await answer(session, 0, 1)).toBe(true);
    expect(await answer(session, 1, 0.5)).toBe(true);
    expect(await answer(session, 2, 1, 2.5 / 3)).toBe(true);
    expect(await endSession(session)).toBe(true);
    expect(verbsOf(who)).toEqual([
      'initialized',
      'answered',
      'answered',
      'answered',
      'completed',
      'passed',
      'terminated',
    ]);
    expect(said(who).find(({ verb }) => verb.id.endsWith('passed'))?.result?.score).toEqual({
      scaled: 0.8333,
    });
    expect(cmi5Faults(said(who), who.launched)).toEqual([]);
    expect(store.refused).toEqual([]);
  });

  it('fails below the score that the learning system names, and may be tried again in the next session alone', async () => {
    const who = learner(0.9);
    const first = await open(who);
    await answer(first, 0, 1, 0.8999);
    expect(mayTryAgain(first)).toBe(false);
    await endSession(first);
    const second = await open(who);
    expect(second.record).toMatchObject({
      saved: 'attempt-0',
      unsent: [],
      isCompleted: true,
      isPassed: false,
    });
    expect(mayTryAgain(second)).toBe(true);
    beginAgain(second, '');
    await answer(second, 0, 1, 1);
    abandonSession(second);
    await expect.poll(() => verbsOf(who).at(-1)).toBe('terminated');
    expect(verbsOf(who).filter((verb) => verb !== 'answered')).toEqual([
      'initialized',
      'completed',
      'failed',
      'terminated',
      'initialized',
      'passed',
      'terminated',
    ]);
    expect(cmi5Faults(said(who), who.launched)).toEqual([]);
  });

  it('judges by its own score where the learning system names none', async () => {
    const who = learner();
    const session = await open(who);
    await answer(session, 0, 1, 0.8);
    await endSession(session);
    expect(verbsOf(who)).toContain('passed');
    expect(cmi5Faults(said(who), who.launched)).toEqual([]);
  });

  it.each(['Browse', 'Review'] as const)('records nothing but that it was open: %s', async (mode) => {
    const who = learner(0.8);
    const before = store.documents.size;
    const session = await open(who, { mode });
    expect(await answer(session, 0, 1, 1)).toBe(false);
    expect(await endSession(session)).toBe(true);
    expect(verbsOf(who)).toEqual(['initialized', 'terminated']);
    expect(cmi5Faults(said(who), who.launched)).toEqual([]);
    expect(store.documents.size).toBe(before + 1);
  });
});

describe('when the record store is away', () => {
  it('says that an answer is not kept, and sends it with the next one', async () => {
    const who = learner(0.8);
    const session = await open(who);
    store.failWith(503);
    expect(await answer(session, 0, 1)).toBe(false);
    store.failWith('silence');
    expect(await endSession(session)).toBe(false);
    store.failWith(undefined);
    expect(await answer(session, 1, 1)).toBe(true);
    await endSession(session);
    expect(verbsOf(who)).toEqual(['initialized', 'answered', 'answered', 'terminated']);
    expect(cmi5Faults(said(who), who.launched)).toEqual([]);
  });

  it('does not count as left before the store knows, and can be left then', async () => {
    const who = learner(0.8);
    const session = await open(who);
    expect(await answer(session, 0, 1)).toBe(true);
    const away = { ...session, isRecorded: false };
    store.failWith(503);
    expect([await endSession(away), away.isOver]).toEqual([false, false]);
    store.failWith(undefined);
    expect([await endSession(away), away.isOver]).toEqual([true, true]);
    expect(verbsOf(who)).toEqual(['initialized', 'answered', 'terminated']);
  });

  it('says in the next session what was kept and may not have arrived, and nothing twice', async () => {
    const who = learner(0.8);
    const first = await open(who);
    store.failWith('lost');
    expect(await answer(first, 0, 1)).toBe(false);
    store.failWith('silence');
    abandonSession(first);
    store.failWith(undefined);
    const second = await open(who);
    expect(second.record.saved).toBe('attempt-0');
    expect(await answer(second, 1, 1)).toBe(true);
    await endSession(second);
    expect(verbsOf(who).filter((verb) => verb === 'answered').length).toBe(2);
    expect(second.record.unsent).toEqual([]);
  });

  it('does not open where what was kept cannot be read, so that nothing is overwritten', async () => {
    const who = learner(0.8);
    const address = readLaunchAddress(who.launch()) as LaunchAddress;
    store.failWith(500);
    await expect(openRecordStore(address)).rejects.toThrow();
    store.failWith(undefined);
    await openRecordStore(address);
    await expect(openRecordStore(address)).rejects.toThrow('no token');
  });

  it('is not held up by a statement that the store never takes', async () => {
    const who = learner(0.8);
    const session = await open(who);
    const [unfit] = (session.store ? [data.items[0]] : []) as [Cmi5Data['items'][number]];
    const broken = { ...unfit, activity: { ...unfit.activity, id: 'no address' } };
    const given = { picks: [], typed: '' };
    await takeStep(session, {
      answered: { item: broken, answer: given, share: 1, spentMs: 1 },
      saved: 'a',
      finalShare: 1,
    });
    await endSession(session);
    expect(verbsOf(who)).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  });
});

describe('whatever happens', () => {
  const step = fc.record({
    shares: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 0, maxLength: 3 }),
    isLast: fc.boolean(),
    failure: fc.constantFrom(undefined, undefined, 503, 'silence' as const),
    isLeft: fc.boolean(),
  });

  it('the rules of cmi5 hold over all sessions of a registration', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const who = learner(0.75);
        for (const { shares, isLast, failure, isLeft } of steps) {
          const session = await open(who);
          store.failWith(failure);
          for (const [at, share] of shares.entries())
            await answer(session, at, share, isLast && at === shares.length - 1 ? share : undefined);
          store.failWith(undefined);
          if (isLeft) expect(await endSession(session)).toBe(true);
          else abandonSession(session);
          await expect.poll(() => verbsOf(who).at(-1), { interval: 2 }).toBe('terminated');
          await expect.poll(() => keptOf(who), { interval: 2 }).toBe(session.record.saved);
        }
        expect(await endSession(await open(who))).toBe(true);
        expect(cmi5Faults(said(who), who.launched)).toEqual([]);
        const answers = steps.reduce((sum, { shares }) => sum + shares.length, 0);
        expect(verbsOf(who).filter((verb) => verb === 'answered').length).toBe(answers);
      }),
      { numRuns: 10 },
    );
  }, 20_000);
});

describe('the address', () => {
  const [who] = [learner()];

  it('is read in any order, and not where something is missing', () => {
    const given = [...new URLSearchParams(who.launch())];
    expect(readLaunchAddress(`?${String(new URLSearchParams(given.toReversed()))}`)).toMatchObject({
      endpoint: store.url,
      registration: who.launched.registration,
      actor: who.launched.actor,
    });
    for (const [name] of given) {
      const rest = given.filter(([other]) => other !== name);
      expect(readLaunchAddress(`?${String(new URLSearchParams(rest))}`), name).toBeUndefined();
    }
    expect(readLaunchAddress('')).toBe('none');
    expect(readLaunchAddress('?lang=en')).toBe('none');
  });

  it('names no program and no file', () => {
    const given = new URLSearchParams(who.launch());
    given.set('endpoint', 'javascript:alert(1)');
    expect(readLaunchAddress(`?${String(given)}`)).toBeUndefined();
    given.set('endpoint', store.url.slice(0, -1));
    expect(readLaunchAddress(`?${String(given)}`)).toMatchObject({ endpoint: store.url });
  });
});

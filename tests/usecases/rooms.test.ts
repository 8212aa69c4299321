import { describe, expect, test } from 'vitest';
import { USUAL_SETTINGS } from '#lib/sessions/settings.ts';
import { makeDeviceCode, takeDeviceCode } from '#lib/shell/usecases/link-device.ts';
import { openSession } from '#lib/shell/usecases/open-session.ts';
import { readRoomForm } from '#lib/shell/usecases/room-form.ts';
import { viewRoom, viewRooms } from '#lib/shell/usecases/view-rooms.ts';
import { eachStore } from '../support/stores.ts';
import { accepted, codeOf, contextOn, type TestContext } from './bench.ts';

describe('the form that opens a room', () => {
  const fields = {
    quiz: 'quiz',
    pacing: 'trainer',
    order: 'room',
    teams: '0',
    room: '2000',
    keepDays: '90',
  };

  test('is read as the settings of a room', () => {
    expect(accepted(readRoomForm(fields))).toEqual({ quiz: 'quiz', settings: USUAL_SETTINGS });
    expect(accepted(readRoomForm({ ...fields, points: 'yes' })).settings.points).toBe(true);
    const teams = accepted(readRoomForm({ ...fields, teams: '4' })).settings;
    expect(teams).toMatchObject({ teams: 4, points: true });
  });

  test.each([
    { room: '0' },
    { room: '2001' },
    { keepDays: '731' },
    { keepDays: '' },
    { pacing: 'both' },
    { teams: '1' },
    { teams: '9' },
    { teams: '-2' },
  ])('is refused with %o', (change) =>
    expect(codeOf(readRoomForm({ ...fields, ...change }))).toBe('invalid-settings'),
  );
});

eachStore((bench) => {
  const context = (): TestContext => contextOn(bench.store());
  const someone = (): string => context().clock.randomId();
  let address = 0;
  const take = (at: TestContext, code: string, from = `address ${(address += 1)}`) =>
    takeDeviceCode(at, code, from);

  describe('a code that adds a device', () => {
    test('makes it the trainer’s, once', async () => {
      const [at, trainer] = [context(), someone()];
      const code = await makeDeviceCode(at, trainer);
      expect(accepted(await take(at, ` ${code.toLowerCase()} `))).toEqual({ trainer });
      expect(codeOf(await take(at, code))).toBe('device-code-unknown');
    });

    test('is good for ten minutes', async () => {
      const [at, trainer] = [context(), someone()];
      const code = await makeDeviceCode(at, trainer);
      at.clock.advance(10 * 60_000 - 1);
      expect(codeOf(await take(at, code))).toBe('accepted');
      const late = await makeDeviceCode(at, trainer);
      at.clock.advance(10 * 60_000);
      expect(codeOf(await take(at, late))).toBe('device-code-unknown');
    });

    test('replaces the one before, and no other trainer’s', async () => {
      const [at, trainer, other] = [context(), someone(), someone()];
      const old = await makeDeviceCode(at, trainer);
      const others = await makeDeviceCode(at, other);
      const fresh = await makeDeviceCode(at, trainer);
      expect(codeOf(await take(at, old))).toBe('device-code-unknown');
      expect(accepted(await take(at, fresh))).toEqual({ trainer });
      expect(accepted(await take(at, others))).toEqual({ trainer: other });
    });

    test('is nowhere in the store, only its hash', async () => {
      const code = await makeDeviceCode(context(), someone());
      const rows = await bench.store().read(({ db }) => db.selectFrom('trainer_links').selectAll().execute());
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toContain(code);
    });

    test('is told from a slip of the pen, and cannot be guessed at', async () => {
      const [at, trainer] = [context(), someone()];
      const code = await makeDeviceCode(at, trainer);
      expect(codeOf(await take(at, `${code}X`))).toBe('device-code-misspelt');
      const guess = () => take(at, '0'.repeat(25), 'one address');
      const codes: string[] = [];
      for (let time = 0; time < 31; time += 1) codes.push(codeOf(await guess()));
      expect([codes[29], codes[30]]).toEqual(['device-code-unknown', 'too-many-tries']);
      expect(codeOf(await take(at, code, 'one address'))).toBe('too-many-tries');
      expect(codeOf(await take(at, code, 'another'))).toBe('accepted');
    });
  });

  describe('a trainer’s rooms', () => {
    test('are theirs alone, newest first', async () => {
      const [at, trainer, other] = [context(), someone(), someone()];
      const first = accepted(await openSession(at, trainer, 'quiz', USUAL_SETTINGS));
      at.clock.advance(1000);
      const second = accepted(await openSession(at, trainer, 'quiz', { ...USUAL_SETTINGS, points: true }));
      const rooms = await viewRooms(at, trainer);
      expect(rooms.map(({ session }) => session)).toEqual([second.session, first.session]);
      expect(rooms[0]).toMatchObject({ joinCode: second.joinCode, settings: { points: true } });
      expect(await viewRooms(at, other)).toEqual([]);
      expect(await viewRooms(at, undefined)).toEqual([]);
      expect((await viewRoom(at, trainer, first.session))?.joinCode).toBe(first.joinCode);
      expect(await viewRoom(at, other, first.session)).toBeUndefined();
      expect(await viewRoom(at, undefined, first.session)).toBeUndefined();
      expect(await viewRoom(at, trainer, someone())).toBeUndefined();
    });
  });
});

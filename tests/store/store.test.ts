import { inspect } from 'node:util';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { listAttempts } from '#lib/shell/db/attempts.ts';
import { findItem, keepItems } from '#lib/shell/db/item-revisions.ts';
import { eraseLearnerRows, holdLearner, insertLearner, isErased } from '#lib/shell/db/learners.ts';
import { MIGRATIONS } from '#lib/shell/db/migrate.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { insertResponse, responsesOfAttempt, responsesOfLearner } from '#lib/shell/db/responses.ts';
import { cookieSecret } from '#lib/shell/db/settings.ts';
import { StoreError } from '#lib/shell/db/store-error.ts';
import { buildItem } from '../support/bank-builder.ts';
import { newResponse, newSitting } from '../support/stored-response.ts';
import { eachStore } from '../support/stores.ts';

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof StoreError ? error.code : String(error);
  }
}

eachStore((bench) => {
  describe('a response', () => {
    test('is read as it was written', async () => {
      const sitting = await newSitting(bench.store());
      const response = newResponse(sitting, 0, {
        confidence: 'sure',
        points: 1 / 3,
        max: 3,
        timeZone: 'Asia/Tokyo',
      });
      await bench.store().write((records) => insertResponse(records, response));
      expect(await bench.store().read((records) => responsesOfAttempt(records, sitting.attempt))).toEqual([
        response,
      ]);
    });

    test('written twice is there once', async () => {
      const sitting = await newSitting(bench.store());
      const response = newResponse(sitting, 0);
      const write = () => bench.store().write((records) => insertResponse(records, response));
      expect([await write(), await write()]).toEqual([true, false]);
      expect(
        await bench.store().read((records) => responsesOfLearner(records, sitting.learner)),
      ).toHaveLength(1);
    });

    test('is the first of many that come at once for the same item', async () => {
      const sitting = await newSitting(bench.store());
      const many = Array.from({ length: 20 }, () => newResponse(sitting, 3));
      const added = await Promise.all(
        many.map((response) => bench.store().write((records) => insertResponse(records, response))),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
      const kept = await bench.store().read((records) => responsesOfAttempt(records, sitting.attempt));
      expect(kept.map((response) => response.id)).toEqual([many[added.indexOf(true)]?.id]);
    });

    test('of an attempt that is not there is refused by the store itself', async () => {
      const sitting = await newSitting(bench.store());
      const stray = newResponse({ ...sitting, attempt: systemClock.randomId() }, 0);
      const write = bench.store().write((records) => insertResponse(records, stray));
      expect(await codeOf(write)).toBe('store-constraint');
    });

    test('that is refused is named in no error, nor is its learner', async () => {
      const sitting = await newSitting(bench.store());
      const stray = newResponse({ ...sitting, attempt: systemClock.randomId() }, 0);
      const attempts = [
        bench.store().write((records) => insertResponse(records, stray)),
        bench.store().write((records) => insertLearner(records, sitting.learner, systemClock.now())),
      ];
      const errors = (await Promise.allSettled(attempts)).map((outcome) =>
        outcome.status === 'rejected' ? inspect(outcome.reason, { depth: 9 }) : 'accepted',
      );
      for (const error of errors) {
        expect(error).toContain('store-constraint');
        expect(error).not.toMatch(new RegExp(`${stray.attempt}|${stray.id}|${sitting.learner}`, 'u'));
      }
    });

    test.each([
      ['changed', 'update responses set points = 0'],
      ['deleted', 'delete from responses'],
    ])('cannot be %s', async (_, statement) => {
      const sitting = await newSitting(bench.store());
      await bench.store().write((records) => insertResponse(records, newResponse(sitting, 0)));
      const before = await bench.store().read((records) => responsesOfLearner(records, sitting.learner));
      const write = bench.store().write(({ db }) => sql.raw(statement).execute(db));
      expect(await codeOf(write)).toBe('store-constraint');
      expect(await bench.store().read((records) => responsesOfLearner(records, sitting.learner))).toEqual(
        before,
      );
    });

    test('cannot be replaced under its id', async () => {
      if (bench.engine === 'postgres') return;
      const sitting = await newSitting(bench.store());
      await bench.store().write((records) => insertResponse(records, newResponse(sitting, 0)));
      const replace = bench
        .store()
        .write(({ db }) => sql.raw('insert or replace into responses select * from responses').execute(db));
      expect(await codeOf(replace)).toBe('store-constraint');
    });
  });

  describe('writes that wait together', () => {
    test('fail alone, and leave nothing', async () => {
      const ids = Array.from({ length: 9 }, () => systemClock.randomId());
      const outcomes = await Promise.allSettled(
        ids.map((id, index) =>
          bench.store().write(async (records) => {
            await insertLearner(records, id, systemClock.now());
            if (index % 3 === 1) throw new Error('changed my mind');
            if (index % 3 === 2) await insertLearner(records, id, systemClock.now());
          }),
        ),
      );
      const there = await bench
        .store()
        .read((records) => Promise.all(ids.map((id) => holdLearner(records, id))));
      expect(outcomes.map((outcome) => outcome.status === 'fulfilled')).toEqual(
        ids.map((_, index) => index % 3 === 0),
      );
      expect(there).toEqual(ids.map((_, index) => index % 3 === 0));
    });

    test('are read by nobody before they are done', async () => {
      const learner = systemClock.randomId();
      await bench.store().write(async (records) => {
        await insertLearner(records, learner, systemClock.now());
        expect(await bench.store().read((others) => holdLearner(others, learner))).toBe(false);
      });
      expect(await bench.store().read((others) => holdLearner(others, learner))).toBe(true);
    });
  });

  test('an erased learner leaves a tombstone, and nobody else loses anything', async () => {
    const [gone, other] = [await newSitting(bench.store()), await newSitting(bench.store())];
    for (const sitting of [gone, other]) {
      await bench.store().write((records) => insertResponse(records, newResponse(sitting, 0)));
    }
    for (let time = 0; time < 2; time += 1) {
      await bench.store().write((records) => eraseLearnerRows(records, gone.learner, systemClock.now()));
    }
    const left = await bench.store().read(async (records) => ({
      erased: await isErased(records, gone.learner),
      attempts: await listAttempts(records, gone.learner),
      responses: await responsesOfLearner(records, gone.learner),
      others: await responsesOfLearner(records, other.learner),
      erasing: await records.db.selectFrom('erasing').selectAll().execute(),
      tombstones: JSON.stringify(await records.db.selectFrom('tombstones').selectAll().execute()),
    }));
    expect(left).toMatchObject({ erased: true, attempts: [], responses: [], erasing: [] });
    expect(left.others).toHaveLength(1);
    expect(left.tombstones).not.toContain(gone.learner);
  });

  test('an item is kept once, and comes back whole', async () => {
    const kept = [buildItem({ name: 'oak' }), buildItem({ name: 'yew', rows: 4 })].map((item) => ({
      item,
      objective: 'Know trees',
      evidence: [],
    }));
    const keep = () => bench.store().write((records) => keepItems(records, kept));
    const hashes = await keep();
    expect(await keep()).toEqual(hashes);
    for (const [index, hash] of hashes.entries()) {
      expect(await bench.store().read((records) => findItem(records, hash))).toEqual(kept[index]);
    }
  });

  test('items are kept by many attempts that begin at once, whatever their order', async () => {
    const kept = Array.from({ length: 24 }, (_, index) => ({
      item: buildItem({ name: `tree${index}` }),
      objective: systemClock.randomId(),
      evidence: [],
    }));
    const orders = Array.from({ length: 8 }, (_, index) => {
      const turned = [...kept.slice(3 * index), ...kept.slice(0, 3 * index)];
      return index % 2 === 0 ? turned : turned.toReversed();
    });
    const all = await Promise.all(
      orders.map((order) => bench.store().write((records) => keepItems(records, order))),
    );
    for (const [index, hashes] of all.entries())
      expect(await bench.store().read((records) => findItem(records, hashes[5] ?? ''))).toEqual(
        orders[index]?.[5],
      );
  });

  test('an item that was kept before items told how many picks a part takes comes back whole', async () => {
    const item = buildItem({ name: 'oak' });
    const payload = JSON.stringify({ v: 1, item, picksPerPart: 1, objective: 'Know trees', evidence: [] });
    const row = { content_hash: systemClock.randomId(), revision: item.revision, payload };
    await bench.store().write(({ db }) => db.insertInto('item_revisions').values(row).execute());
    const kept = await bench.store().read((records) => findItem(records, row.content_hash));
    expect(kept).toEqual({ item, objective: 'Know trees', evidence: [] });
  });

  test('an item with a typed number, a template and a declaration comes back whole', async () => {
    const plain = buildItem({ name: 'yew' });
    const entry = { unit: 'mg', lowest: '0.5', highest: '0.5', units: [{ name: 'mcg', factor: '0.001' }] };
    const declares = {
      relation: 'binds',
      asks: 'object',
      known: 'yew',
      qualifiers: { country: 'uk' },
      options: { a: 'b' },
    } as const;
    const parts = [{ id: 'main', text: '', options: plain.options, entry }];
    const kept = {
      item: { ...plain, parts, template: 'binds/object', declares },
      objective: '',
      evidence: [],
    };
    const [hash = ''] = await bench.store().write((records) => keepItems(records, [kept]));
    expect(await bench.store().read((records) => findItem(records, hash))).toEqual(kept);
  });

  test('an answer that was kept before anything could be typed comes back, and so does one that was typed', async () => {
    const sitting = await newSitting(bench.store());
    const old = newResponse(sitting, 0);
    const typed = newResponse(sitting, 1, {
      answer: { ...old.answer, picks: {}, entries: { main: '0.5 mg' } },
    });
    for (const response of [old, typed])
      await bench.store().write((records) => insertResponse(records, response));
    expect(await bench.store().read((records) => responsesOfAttempt(records, sitting.attempt))).toEqual([
      old,
      typed,
    ]);
  });

  test.each([
    ['of a later version', '{"v":2}'],
    ['of another shape', '{"v":1}'],
    ['that is no JSON', '{'],
    ['that is no object', 'null'],
    ['that is a list', '[1]'],
  ])('a payload %s is a StoreError', async (_, payload) => {
    const hash = systemClock.randomId();
    await bench
      .store()
      .write(({ db }) =>
        db.insertInto('item_revisions').values({ content_hash: hash, revision: 'r', payload }).execute(),
      );
    expect(await codeOf(bench.store().read((records) => findItem(records, hash)))).toBe('store-payload');
  });

  test('every opening has the same cookie secret', async () => {
    const second = await openStore(bench.place());
    const ask = (store: typeof second) =>
      store.write((records) => cookieSecret(records, systemClock.randomSecret()));
    const secrets = await Promise.all([ask(second), ask(bench.store()), ask(second)]);
    await second.close();
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('migrations run once, however many open the store', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(bench.place())));
    const rows = await bench
      .store()
      .read(({ db }) => db.selectFrom('schema_migrations').selectAll().execute());
    await Promise.all(stores.map((store) => store.close()));
    expect(rows.map((row) => row.id)).toEqual(MIGRATIONS.map((migration) => migration.id));
  });

  test('a store of a newer version is not opened', async () => {
    const row = { id: '9999-from-the-future', applied_at: systemClock.now() };
    await bench.store().write(({ db }) => db.insertInto('schema_migrations').values(row).execute());
    expect(await codeOf(openStore(bench.place()))).toBe('store-newer');
    await bench
      .store()
      .write(({ db }) => db.deleteFrom('schema_migrations').where('id', '=', row.id).execute());
  });

  test('text that looks like SQL stays text', async () => {
    const nasty = `'; drop table learners; --`;
    await bench.store().write((records) => insertLearner(records, nasty, systemClock.now()));
    expect(await bench.store().read((records) => holdLearner(records, nasty))).toBe(true);
  });
});

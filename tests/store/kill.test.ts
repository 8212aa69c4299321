import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStore } from '#lib/shell/db/open-store.ts';
import { responsesOfLearner } from '#lib/shell/db/responses.ts';
import { COMPILED } from '../support/compiled.ts';
import { newSitting, type Sitting } from '../support/stored-response.ts';
import { eachStore, type StorePlace } from '../support/stores.ts';

const WRITER = fileURLToPath(new URL('./response-writer.ts', import.meta.url));
const KILLS = 10;
const MANY = 100_000;

/** The most acknowledgements to wait for; a slow machine gives few in a given time. */
const MOST_AWAITED = 20;

/** Lets a writer run until some time after some acknowledgements, kills it. @returns what it had acknowledged */
async function killedWriter(place: StorePlace, sitting: Sitting, first: number): Promise<string[]> {
  const parameters = [WRITER, JSON.stringify(place), JSON.stringify(sitting), String(first), String(MANY)];
  const env = Object.assign({}, process.env, COMPILED);
  const child = spawn(process.execPath, parameters, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const awaited = 1 + Math.floor(Math.random() * MOST_AWAITED);
  let output = '';
  const begun = new Promise<void>((done) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split('\n').length > awaited) done();
    });
  });
  const ended = new Promise((done) => child.once('close', done));
  await Promise.race([begun, ended]);
  await setTimeout(Math.random() * 20);
  child.kill('SIGKILL');
  await ended;
  return output.split('\n').slice(0, -1);
}

eachStore((bench) => {
  test('a writer that is killed loses nothing that it had acknowledged', { timeout: 120_000 }, async () => {
    const sitting = await newSitting(bench.store());
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      acknowledged.push(...(await killedWriter(bench.place(), sitting, kill * MANY)));
    }
    const reopened = await openStore(bench.place());
    const kept = await reopened.read((records) => responsesOfLearner(records, sitting.learner));
    await reopened.close();
    const ids = kept.map((response) => response.id);
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    expect(new Set(ids).size).toBe(ids.length);
    expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

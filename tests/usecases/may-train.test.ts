import { describe, expect, test } from 'vitest';
import { enterTrainerKey } from '#lib/shell/usecases/enter-trainer-key.ts';
import { mayTrain } from '#lib/shell/usecases/may-train.ts';
import { eachStore } from '../support/stores.ts';
import { codeOf, contextOn } from './bench.ts';

const ALONE = { trainerKey: undefined, url: undefined, databaseUrl: undefined };
const KEYED = { ...ALONE, trainerKey: 'secret words' };
const here = { isLocal: true, key: undefined, hasProof: false };
const there = { ...here, isLocal: false };

describe('who may train', () => {
  test('without a key: whoever sits at this machine', () => {
    expect(mayTrain(here, ALONE)).toBe('open');
    expect(mayTrain(there, ALONE)).toBe('shut');
    expect(mayTrain({ ...there, key: '', hasProof: true }, ALONE)).toBe('shut');
  });

  test.each([
    ['a public address', { url: 'https://quiz.example.org' }],
    ['a database of its own', { databaseUrl: 'postgres://db/x' }],
  ])('without a key, and with %s: nobody', (_, changes) => {
    expect(mayTrain(here, { ...ALONE, ...changes })).toBe('shut');
  });

  test('with a key: whoever gives it or gave it, from anywhere, and nobody else, at this machine neither', () => {
    expect(mayTrain(here, KEYED)).toBe('key-asked');
    expect(mayTrain({ ...here, key: 'secret word' }, KEYED)).toBe('key-asked');
    expect(mayTrain({ ...here, key: '' }, KEYED)).toBe('key-asked');
    expect(mayTrain({ ...there, key: 'secret words' }, KEYED)).toBe('open');
    expect(mayTrain({ ...there, hasProof: true }, { ...KEYED, url: 'https://quiz.example.org' })).toBe(
      'open',
    );
  });
});

eachStore((bench) => {
  test('the trainer key is taken when it is right, and not tried without end', async () => {
    const context = contextOn(bench.store());
    expect(codeOf(await enterTrainerKey(context, 'secret words', KEYED))).toBe('accepted');
    expect(codeOf(await enterTrainerKey(context, 'secret words', ALONE))).toBe('trainer-key-wrong');
    const tries = [];
    for (let count = 0; count < 60; count += 1)
      tries.push(codeOf(await enterTrainerKey(context, `guess ${String(count)}`, KEYED)));
    expect(tries.slice(0, 58)).toEqual(Array(58).fill('trainer-key-wrong'));
    expect(codeOf(await enterTrainerKey(context, 'secret words', KEYED))).toBe('too-many-tries');
  });
});

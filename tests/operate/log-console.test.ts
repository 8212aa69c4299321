import { afterEach, expect, test } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { logConsole } from '#lib/shell/server/operate/log-console.ts';
import { testClock } from '../support/clock.ts';

let restore: () => void = () => undefined;
afterEach(() => restore());

/** What `speak` writes while the console is replaced. */
function written(form: 'json' | 'none', speak: () => void): { readonly out: string; readonly err: string } {
  const texts = { out: '', err: '' };
  restore = logConsole(form, testClock(), {
    out: (text) => (texts.out += text),
    err: (text) => (texts.err += text),
  });
  speak();
  restore();
  return texts;
}

const learner = systemClock.randomId();
const speak = (): void => {
  const cause = new Error(`no row for (${learner}), ${systemClock.randomSecret()}`);
  console.log('Ready at %s', 'http://localhost:3000');
  console.error(new Error('postgres://ada:hunter2@db/x failed', { cause }));
};

test('what is written names no learner, no secret and no login', () => {
  for (const form of ['json', 'none'] as const) {
    const { out, err } = written(form, speak);
    expect(out).toContain('Ready at http://localhost:3000');
    expect(err).toContain('no row for ((id)), (hash)');
    expect(err).toContain('postgres://(login)@db/x failed');
    expect(err).not.toMatch(/hunter2|ada|[0-9a-f]{32}/u);
    expect(err).not.toContain(learner);
  }
});

test('as JSON, every message is one line, errors with their stacks', () => {
  const { out, err } = written('json', speak);
  const lines = [out, err]
    .flatMap((text) => text.trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as unknown);
  expect(lines).toMatchObject([
    { time: '2026-03-01T12:00:00.000Z', level: 'info' },
    { time: '2026-03-01T12:00:00.000Z', level: 'error' },
  ]);
  expect(err).toContain('log-console.test.ts');
});

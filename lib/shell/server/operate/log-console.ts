/** What the process writes besides requests: through the console, its own messages and those of its libraries. */
import { format } from 'node:util';
import type { Clock } from '../../clock.ts';

const LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const;

type Level = (typeof LEVELS)[number];

/** Where lines go. */
export interface LogOutput {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The process's own. */
export const standardOutput: LogOutput = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/giu;
const HASH = /\b[0-9a-f]{32,}\b/giu;
/** User and password in an address. */
const LOGIN = /(?<=:\/\/)[^\s/@]+@/gu;

/** A message without what could name a learner, a room or a secret: ids, hashes, and logins in addresses. */
function impersonal(text: string): string {
  return text.replace(UUID, '(id)').replace(HASH, '(hash)').replace(LOGIN, '(login)@');
}

/**
 * Replaces the console's methods: what is written is impersonal, and as JSON one line each.
 *
 * @returns puts the console's own methods back
 */
export function logConsole(
  form: 'json' | 'none',
  { now }: Pick<Clock, 'now'>,
  { out, err }: LogOutput,
): () => void {
  const own = LEVELS.map((level) => [level, console[level].bind(console)] as const);
  for (const level of LEVELS) {
    const write = level === 'warn' || level === 'error' ? err : out;
    console[level] = (...values: readonly unknown[]) => {
      const message = impersonal(format(...values));
      write(`${form === 'json' ? lineOf(level, message, now()) : message}\n`);
    };
  }
  return () => {
    for (const [level, method] of own) console[level] = method;
  };
}

function lineOf(level: Level, message: string, time: string): string {
  return JSON.stringify({ time, level: level === 'log' ? 'info' : level, message });
}

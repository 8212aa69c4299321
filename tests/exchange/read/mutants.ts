/** Banks that are broken by hand: how a sound one is changed, and what is told of it where. */
import { expect } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import type { Format } from '#lib/exchange/format.ts';
import type { BankReader } from '#lib/exchange/read/read-bank.ts';
import { exchangeSample, SAMPLE_META, selectionOf } from '../../support/exchange-sample.ts';

/** A break: in words, what is replaced by what, and the code of the fault with the words that it must stand at. */
export interface Mutant {
  readonly what: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** Without its stage. */
  readonly code: string;
  /** Words of the broken file where the fault begins, the first that there are. */
  readonly at: string | RegExp;
}

/** A row of a table of breaks. */
export function broken(
  what: string,
  from: string | RegExp,
  to: string,
  code: string,
  at: string | RegExp = to,
): Mutant {
  return { what, from, to, code, at };
}

const KINDS: ReadonlySet<string> = new Set(['single-best-answer', 'multiple-response', 'select-n']);

/** What a format writes of four plain choice items of the sample, and of one of each other kind. */
export async function soundFile(format: Format, others: readonly string[] = []): Promise<string> {
  const { items } = await exchangeSample();
  const plain = items.filter(({ kind, leadIn }) => KINDS.has(kind) && !leadIn.startsWith('Which? '));
  const more = others.flatMap((kind) => items.find((item) => item.kind === kind) ?? []);
  const { bytes } = await exportSelection(format, selectionOf([...plain, ...more]), SAMPLE_META);
  return new TextDecoder().decode(bytes);
}

/** Breaks a file and reads it: its error must be told, with what, why and what to do, at its place. @throws when nothing changes */
export function expectRefusal(read: BankReader, sound: string, { from, to, code, at }: Mutant): void {
  const text = sound.replace(from, to);
  if (text === sound) throw new RangeError(`the file has no ${String(from)}`);
  const offset = typeof at === 'string' ? text.indexOf(at) : text.search(at);
  if (offset === -1) throw new RangeError(`the broken file has no ${String(at)}`);
  const before = text.slice(0, offset).split('\n');
  const errors = read('bank', text).diagnostics.filter(({ severity }) => severity === 'error');
  expect(
    errors.map((one) => [one.code, one.place.line, one.place.column, one.why !== '' && one.help !== '']),
  ).toContainEqual([`exchange/${code}`, before.length, (before.at(-1)?.length ?? 0) + 1, true]);
}

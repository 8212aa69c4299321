/** Changing a sign-off file while others may change it too: people with an editor, and other processes. */
import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { signoffPath } from '#lib/bank/workbench/open-desk.ts';

/** Why a file was not changed: it may not be written, is no text, or somebody kept changing it. */
export type FileFault = 'read-only' | 'not-text' | 'busy';

/** Whoever edits by hand meanwhile is given way to, this many times. */
const TRIES = 5;
const LOCK_EVERY_MS = 25;
/** Every change is done in a moment: a lock of this age belongs to a process that ended. */
const LOCK_STALE_MS = 10_000;
const BOM = '\uFEFF';

/** Whether decisions can be written below a root. */
export function canSign(root: string): boolean {
  const folder = join(root, 'quizzes', 'signoffs');
  return isWritable(folder) && staysBelow(root, folder);
}

/**
 * Changes the sign-off file of a course in one step: whoever reads it sees the old one or the new one. What somebody else
 * wrote meanwhile is read again before anything is written, so that it is changed and not lost; one change at a time.
 *
 * @param edit makes the new text of the present one; an empty text stands for a file that is not there. What it refuses
 * is refused, and nothing is written
 */
export async function changeSignoffs<E>(
  root: string,
  course: string,
  edit: (text: string) => Result<string, E>,
): Promise<Result<undefined, E | FileFault>> {
  const path = join(root, signoffPath(course));
  if (!isWritable(path) || !staysBelow(root, path)) return refuse('read-only');
  const unlock = await lock(root);
  if (unlock === undefined) return refuse('busy');
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = readBytes(path);
      const changed = changedBytes(before, edit);
      if (!changed.ok) return changed;
      if (replace(path, before, changed.value)) return ok(undefined);
    }
    return refuse('busy');
  } finally {
    unlock();
  }
}

function changedBytes<E>(
  before: Buffer | undefined,
  edit: (text: string) => Result<string, E>,
): Result<Buffer, E | FileFault> {
  const text = textOf(before);
  if (text === undefined) return refuse('not-text');
  const mark = text.startsWith(BOM) ? BOM : '';
  const edited = edit(text.slice(mark.length));
  return edited.ok ? ok(Buffer.from(mark + edited.value)) : edited;
}

function textOf(bytes: Buffer | undefined): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Puts the new bytes in place, unless the file is another one by now. @returns whether it did */
function replace(path: string, before: Buffer | undefined, now: Buffer): boolean {
  mkdirSync(dirname(path), { recursive: true });
  // Names that begin with a dot are no content.
  const draft = join(dirname(path), `.${basename(path)}.${String(process.pid)}`);
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    writeFileSync(draft, now, { flush: true, ...(mode === undefined ? {} : { mode }) });
    const present = readBytes(path);
    const isSame = present === undefined ? before === undefined : before?.equals(present) === true;
    if (isSame) renameSync(draft, path);
    return isSame;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Takes turns with other processes on this machine. Undefined when one of them does not end. */
async function lock(root: string): Promise<(() => void) | undefined> {
  const path = join(root, '.stemma', 'signoffs.lock');
  mkdirSync(dirname(path), { recursive: true });
  for (let waited = 0; waited < LOCK_STALE_MS; waited += LOCK_EVERY_MS) {
    if (isTaken(path)) {
      await wait(LOCK_EVERY_MS);
      continue;
    }
    return () => rmSync(path, { force: true });
  }
  return undefined;
}

/** Whether somebody else holds the lock; takes it when nobody does. */
function isTaken(path: string): boolean {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN);
  if (age > LOCK_STALE_MS) rmSync(path, { force: true });
  try {
    closeSync(openSync(path, 'wx'));
    return false;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return true;
    throw error;
  }
}

/** Whether a file, or the nearest folder above it that is there, may be written to. */
function isWritable(path: string): boolean {
  for (let place = path; ; place = dirname(place)) {
    try {
      accessSync(place, constants.W_OK);
      return place === path ? mayReplaceIn(dirname(path)) : true;
    } catch (error) {
      const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isAbsent || dirname(place) === place) return false;
    }
  }
}

/** A file is replaced and not written over: its folder decides. */
function mayReplaceIn(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether no part of a path below a root is a link: what a link leads to may stand elsewhere. */
function staysBelow(root: string, path: string): boolean {
  for (let place = path; place !== root && place !== dirname(place); place = dirname(place))
    if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true) return false;
  return true;
}

/** Changing a sign-off file while others may change it too: people with an editor, and other processes. */
import { accessSync, constants, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { signoffPath } from '#lib/bank/workbench/open-desk.ts';
import { readBytes, replaceFile } from '../files/replace-file.ts';
import { takeTurn } from '../files/take-turn.ts';

/** Why a file was not changed: it may not be written, is no text, or somebody kept changing it. */
export type FileFault = 'read-only' | 'not-text' | 'busy';

/** Whoever edits by hand meanwhile is given way to, this many times. */
const TRIES = 5;
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
  const unlock = await takeTurn(join(root, '.stemma', 'signoffs.lock'));
  if (unlock === undefined) return refuse('busy');
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = readBytes(path);
      const changed = changedBytes(before, edit);
      if (!changed.ok) return changed;
      if (replaceFile(path, before, changed.value)) return ok(undefined);
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

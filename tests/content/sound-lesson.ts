/** A lesson without a fault, for tests that damage it. */
import { readFileSync } from 'node:fs';
import type { SourceFile } from '#lib/content/model.ts';

const BASE = new URL('../fixtures/broken-content/_base/', import.meta.url);
export const LESSON = 'content/gabapentin/mechanism.md';

export const soundFile = (path: string): SourceFile => ({
  path,
  text: readFileSync(new URL(path, BASE), 'utf8'),
});

/** The lesson with words in place of others that must stand in it. */
export function damaged(before: string, after: string, path = LESSON): SourceFile {
  const { text } = soundFile(path);
  if (!text.includes(before)) throw new Error(`${path} does not hold "${before}"`);
  return { path, text: text.replace(before, () => after) };
}

import { slugOf } from '#lib/base/slug.ts';
import type { ParsedContent, SourceFile } from '#lib/content/model.ts';
import { routeOf } from '#lib/content/routes.ts';
import { idSchema } from '#lib/content/schema/shared.ts';
import { MisuseError } from '../command.ts';

const UNREAD: ReadonlySet<string> = new Set(['unknown', 'ignored']);

/** What stands below a root already. */
export interface Ground {
  readonly files: readonly SourceFile[];
  readonly parsed: ParsedContent;
}

/** A file of a start: a new one, or one that stands with more in it. */
export interface StartFile extends SourceFile {
  readonly isNew: boolean;
}

/** What is written to begin something. */
export type Start = readonly StartFile[];

/** An id that an author typed. @throws MisuseError when it is none */
export function idFrom(typed: string): string {
  const read = idSchema.safeParse(typed);
  if (read.success) return read.data;
  const near = idSchema.safeParse(slugOf(typed));
  throw new MisuseError(
    `"${typed}" cannot be a name: write lower-case letters, digits and single hyphens, for example "${near.data ?? 'my-lesson'}".`,
  );
}

/** An id as words: "first-steps" is "first steps". */
export function wordsOf(id: string): string {
  return id.replaceAll('-', ' ');
}

/** An id as a title. */
export function titleOf(id: string): string {
  const words = wordsOf(id);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The text of a file that stands already; undefined when there is none. */
export function textOf({ files }: Ground, path: string): string | undefined {
  return files.find((file) => file.path === path)?.text;
}

/** @throws MisuseError when a file that would be new stands already, or would not be read where it is written */
export function refuseUnfit(ground: Ground, start: Start): void {
  const unread = start.find(({ path }) => UNREAD.has(routeOf(path).kind));
  if (unread !== undefined)
    throw new MisuseError(
      `${unread.path} would not be read, since that folder is no place for it: nothing was written. Choose another name.`,
    );
  const taken = start.find(({ path, isNew }) => isNew && textOf(ground, path) !== undefined);
  if (taken !== undefined)
    throw new MisuseError(`${taken.path} stands already: nothing was written. Choose another name.`);
}

import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import type { ContentPart } from './part.ts';
import { isDocument } from './routes.ts';

/** A file that is not read, and stands where a lesson or course.md is missing. */
export interface Misnamed {
  readonly path: string;
  readonly course: string;
  /** The id of the lesson; undefined of course.md. */
  readonly lesson: string | undefined;
  readonly meant: string;
}

/** The files that stand for lessons and course files which are not there themselves. */
export function misnamedAmong(parts: readonly ContentPart[]): readonly Misnamed[] {
  const there = new Set(parts.map(({ path }) => path));
  return parts.flatMap((part) => {
    if (part.kind !== 'other' || part.standsFor === undefined) return [];
    const { path, standsFor } = part;
    return there.has(standsFor.meant) ? [] : [{ path, ...standsFor }];
  });
}

/** The file of a lesson right below `content/`, by the id that its name is; undefined of every other part. */
export function lessonWithoutFolder({ kind, path }: ContentPart): string | undefined {
  return kind === 'other' ? /^content\/(?<id>[a-z0-9-]+)\.md$/u.exec(path)?.groups?.['id'] : undefined;
}

/** `content/unknown-file` as an error: of a file under the name of a lesson that its course has, or of the course itself. */
export function misnamedFault({ path, meant }: Misnamed): Diagnostic {
  const place = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const help = isDocument(path)
    ? `Save its text as plain text (UTF-8) under ${meant}, and delete this file.`
    : `Rename it to ${meant}.`;
  const message = `Unexpected file "${path}", expected one that is read: ${meant} is missing`;
  return { ...diagnose(referenceCodes.unknownFile, place, message, { help }), severity: 'error' };
}

/** What is told of a part; of a file beside the one that its name means, not to rename it: the other would be lost. */
export function toldOfPart(part: ContentPart, there: ReadonlySet<string>): readonly Diagnostic[] {
  const meant = part.kind === 'other' ? part.standsFor?.meant : undefined;
  if (meant === undefined || !there.has(meant)) return part.diagnostics;
  const help = `${meant} is there already: bring over what is missing in it, and delete this one.`;
  return part.diagnostics.map((one) =>
    one.code === referenceCodes.unknownFile.code ? { ...one, help } : one,
  );
}

/** Whether a file that is not read is told of that was meant to stand at a path, or below it: what it holds is missed because of that. */
export function hidesFile(parts: readonly ContentPart[], meant: string): boolean {
  return parts.some(
    ({ kind, diagnostics }) =>
      kind === 'other' &&
      diagnostics.some(
        ({ code, severity, help }) =>
          code === referenceCodes.unknownFile.code && severity === 'error' && help.includes(` ${meant}`),
      ),
  );
}

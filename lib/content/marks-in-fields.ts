import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { bodyCodes } from './codes/body-codes.ts';
import type { Locate } from './model.ts';
import type { YamlPath } from './yaml-node.ts';

/** Strong words, code, links, elements of HTML and signs by their names: of Markdown and of pages of the web. */
const MARK =
  /(?<strong>\*\*(?=\S)[^*\n]{1,300}(?<=\S)\*\*)|(?<code>`[^`\n]{1,300}`)|(?<link>(?<!\])\[[^[\]\n]{1,300}\]\([^()\s]{1,500}\))|(?<html><\/?(?:a|b|br|div|em|font|i|li|ol|p|small|span|strong|sub|sup|u|ul)\b[^<>\n]{0,200}>)|(?<name>&(?:nbsp|amp|lt|gt|quot|[mn]dash);)/iu;

/** Evidence is held against the lesson, and what differs is told there. */
const NOT_SHOWN: ReadonlySet<string | number> = new Set(['evidence', 'url']);
const HELP =
  'Leave the marks out: fields are plain text, shown as it is typed. What needs them stands in the body of the lesson.';

/**
 * Marks of Markdown and HTML in the texts of fields, which learners would read as they are typed (`content/unread-mark`): the first of each.
 *
 * @param written the fields as they stand in the file
 */
export function marksInFields(written: string, value: unknown, locate: Locate): readonly Diagnostic[] {
  return MARK.test(written) ? [...marksIn(value, [], locate)] : [];
}

function* marksIn(value: unknown, path: YamlPath, locate: Locate): Generator<Diagnostic> {
  if (typeof value === 'string') {
    const [mark] = MARK.exec(value) ?? [];
    if (mark !== undefined)
      yield diagnose(bodyCodes.unreadMark, locate(path), messageOf(mark), { help: HELP });
  }
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [name, one] of Object.entries(value))
    if (!NOT_SHOWN.has(name)) yield* marksIn(one, [...path, isList ? Number(name) : name], locate);
}

function messageOf(mark: string): string {
  const shown = mark.startsWith('`') ? `"${mark}"` : `\`${mark}\``;
  return `Unexpected ${shown} that is shown as it is typed, expected plain words`;
}

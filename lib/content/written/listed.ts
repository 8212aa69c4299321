import type { Edit, Fix } from '#lib/base/diagnostic.ts';
import { writtenCodes } from '../codes/written-codes.ts';
import { rawOf, refuse, spanOf, type Block, type Section } from './section.ts';
import type { FIELD_NAMES } from './sections.ts';
import { hasCheckBox } from './unindented.ts';

type List = Extract<Block, { type: 'list' }>;
type Entry = List['children'][number];
type FieldName = (typeof FIELD_NAMES)[number];

/** What stands in front of the words of an entry. */
const MARK = /^(?:[-*+]|\d+[.)])[ \t]+/u;

/**
 * The blocks of an item, its options in one list where they begin with different marks: Markdown begins a new list at each. That is told
 * of once, with the fix that gives all of them the first mark: `content/stray-block`.
 */
export function withOneMark(section: Section, blocks: readonly Block[]): readonly Block[] {
  const lists = blocks.filter(hasCheckBox);
  const [first, second] = lists;
  if (first === undefined || second === undefined) return blocks;
  const at = blocks.indexOf(first);
  if (lists.some((list, index) => blocks[at + index] !== list)) return blocks;
  const mark = markOf(section, first.children[0]);
  const entries = lists.slice(1).flatMap(({ children }) => children);
  if (entries.every((entry) => markOf(section, entry) === mark)) return blocks;
  const message = `Unexpected ${String(lists.length)} lists of options, expected one: begin every option with the same mark, \`${mark}\``;
  refuse(section, second, writtenCodes.strayBlock, message, withMark(section, entries, mark));
  const whole: List = { ...first, children: lists.flatMap(({ children }) => children) };
  return [...blocks.slice(0, at), whole, ...blocks.slice(at + lists.length)];
}

function markOf(section: Section, entry: Entry | undefined): string {
  return entry === undefined ? '' : (MARK.exec(rawOf(section, entry))?.[0].trim() ?? '');
}

function withMark(section: Section, entries: readonly Entry[], mark: string): Fix | undefined {
  if (!/^[-*+]$/u.test(mark)) return undefined;
  const edits = entries.flatMap((entry): Edit[] => {
    const own = markOf(section, entry);
    const { from } = spanOf(section, entry);
    return own === mark || own.length !== 1
      ? []
      : [{ place: section.source.place(from, from + 1), before: own, after: mark }];
  });
  return { what: `Begin every option with \`${mark}\``, edits, sure: true };
}

/**
 * A list before the options without the entries at its beginning that are fields ("- Id: gate-opened"): told of once, with the fix that
 * takes their marks away. `content/stray-block`. @param nameOf the field that a line is
 */
export function withoutFields(
  section: Section,
  list: List,
  nameOf: (line: string) => FieldName | undefined,
): { readonly rest: List | undefined; readonly named: readonly FieldName[] } {
  const names = list.children.map((entry) => nameOf(rawOf(section, entry).replace(MARK, '')));
  const end = names.findIndex((name) => name === undefined);
  const fields = end === -1 ? list.children : list.children.slice(0, end);
  const named = names.slice(0, fields.length).flatMap((name) => name ?? []);
  if (fields.length === 0) return { rest: list, named };
  const message = `Unexpected ${fields.length === 1 ? 'field' : 'fields'} in a list, expected each on a line of its own without a mark before it: \`${named[0] ?? 'Id'}: …\``;
  refuse(section, list, writtenCodes.strayBlock, message, unmarked(section, fields));
  return { rest: end === -1 ? undefined : { ...list, children: list.children.slice(end) }, named };
}

function unmarked(section: Section, entries: readonly Entry[]): Fix {
  const edits = entries.map((entry): Edit => {
    const { from } = spanOf(section, entry);
    const before = MARK.exec(rawOf(section, entry))?.[0] ?? '';
    return { place: section.source.place(from, from + before.length), before, after: '' };
  });
  return { what: 'Take the marks before the fields away', edits, sure: true };
}

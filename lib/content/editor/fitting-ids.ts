/** Which of all ids fit a place best: an editor offers those first. */
import { own } from '#lib/base/own.ts';
import type { ParsedContent } from '../model.ts';
import type { FileNames } from './join-names.ts';
import type { LineContext } from './line-context.ts';
import type { Named } from './references.ts';

/** A place in a file that is being typed. */
export interface Cursor {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly context: LineContext;
}

/** What is known around a place of a lesson. */
interface Around {
  /** The ids that the lesson itself gives. */
  readonly names: FileNames | undefined;
  readonly vocabulary: ParsedContent['vocabulary'];
}

/** Fields whose concept stands on the side of the object; the others of a fact with a relation on that of the subject. */
const OBJECTS = new Set(['object', 'members', 'false', 'avoid']);

/**
 * The ids that fit a place of a lesson: its own objectives and facts; of a fact with a relation, the concepts of the kind that stands on
 * that side. Undefined where nobody can say.
 */
export function fittingIds(
  named: Named,
  cursor: Cursor,
  { names, vocabulary }: Around,
): ReadonlySet<string> | undefined {
  const isOwn = named === 'objective' || named === 'fact';
  const found = isOwn
    ? names?.[named].map(([id]) => id)
    : named === 'concept'
      ? conceptsAt(cursor, vocabulary)
      : undefined;
  return found === undefined || found.length === 0 ? undefined : new Set(found);
}

/** The concepts of the kind that stands there; undefined where the fact names no relation. */
function conceptsAt(
  { text, line, context }: Cursor,
  { relations, concepts }: ParsedContent['vocabulary'],
): readonly string[] | undefined {
  const relation = own(relations, relationAt(text.split(/\r?\n/u), line));
  const field = context.field ?? context.parents.at(-1) ?? '';
  const isObject = OBJECTS.has(field);
  if (relation === undefined || (!isObject && field !== 'subject')) return undefined;
  const kind = isObject ? relation.entry.range : relation.entry.domain;
  return Object.entries(concepts).flatMap(([id, { entry }]) => (entry.kind === kind ? [id] : []));
}

const ENTRY = /^ {0,4}- /u;
const RELATION = /^ *(?:- +)?relation: *(?<id>[a-z0-9-]+) *$/u;

/** The relation that the fact of a line names; empty where it names none. */
function relationAt(lines: readonly string[], line: number): string {
  const first = lines.findLastIndex((text, index) => index < line && ENTRY.test(text));
  if (first === -1) return '';
  const next = lines.findIndex((text, index) => index > first && (ENTRY.test(text) || /^\S/u.test(text)));
  const entry = lines.slice(first, next === -1 ? undefined : next);
  return entry.map((text) => RELATION.exec(text)?.groups?.['id'] ?? '').find((id) => id !== '') ?? '';
}

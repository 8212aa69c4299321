import type { Fix } from '#lib/base/diagnostic.ts';
import { slugOf } from '#lib/base/slug.ts';
import { formOf } from '../schema-walk.ts';
import type { SourceText } from '../source-text.ts';
import { nodeAt, type YamlNode, type YamlPath } from '../yaml-node.ts';

type Fact = Readonly<Record<string, unknown>>;

/** The fields of a lesson while they are read. */
interface LessonFields {
  readonly source: SourceText;
  readonly node: YamlNode;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * The field that a fact lacks, where only one can be meant: the objective of a lesson that has one, and an id, made of what the
 * fact states. Whether the fact had another id before, which was lost, a file by itself does not show: the id is not sure.
 * Undefined for everything else.
 */
export function missingFix(file: LessonFields, path: YamlPath, name: string): Fix | undefined {
  const facts = file.value['facts'];
  const [list, index, ...deeper] = path;
  if (list !== 'facts' || typeof index !== 'number' || deeper.length > 0 || !Array.isArray(facts))
    return undefined;
  const all = facts.filter((fact): fact is Fact => formOf(fact) === 'map');
  const fact: unknown = facts[index];
  if (formOf(fact) !== 'map') return undefined;
  const value =
    name === 'id' ? newId(fact as Fact, all) : name === 'objective' ? onlyObjective(file) : undefined;
  return value === undefined ? undefined : firstField(file, path, name, value);
}

/** What may tell a fact from the others, the fullest first. */
const TELLING: readonly (readonly string[])[] = [
  ['relation', 'object'],
  ['event', 'category'],
  ['event', 'trials'],
  ['about', 'level'],
  ['driver', 'response'],
  ['medicine', 'country', 'status'],
  ['trigger', 'action'],
  ['relation', 'subject'],
  ['term'],
  ['subject'],
  ['relation'],
];

function newId(fact: Fact, all: readonly Fact[]): string | undefined {
  const named = TELLING.find((fields) => fields.every((field) => typeof fact[field] === 'string'));
  if (named === undefined) return undefined;
  const words = named.map((field) => String(fact[field])).join(' ');
  const id = slugOf(fact['not'] === true ? `not ${words}` : words);
  const taken = new Set(all.map((other) => other['id']));
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${String(count)}`;
  return free;
}

function onlyObjective({ value }: LessonFields): string | undefined {
  const objectives = value['objectives'];
  if (formOf(objectives) !== 'map') return undefined;
  const [only, ...others] = Object.keys(objectives as object);
  return others.length === 0 ? only : undefined;
}

/** Puts a field before the others of an entry, in the form that the entry has. */
function firstField(
  { source, node }: LessonFields,
  path: YamlPath,
  name: string,
  value: string,
): Fix | undefined {
  const entry = nodeAt(node, path);
  if (entry?.kind !== 'map') return undefined;
  const isFlow = source.text[entry.from] === '{';
  const from = isFlow ? entry.from + 1 : entry.from;
  const place = source.place(from, from);
  const after = isFlow ? ` ${name}: ${value},` : `${name}: ${value}\n${' '.repeat(place.column - 1)}`;
  return { what: `Add \`${name}: ${value}\``, edits: [{ place, before: '', after }], sure: name !== 'id' };
}

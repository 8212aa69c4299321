/** Values that a zod schema would take, and the same with something wrong. */
import fc from 'fast-check';
import { z } from 'zod';
import { hostileText, hostileValue } from './hostile-text.ts';

/** What is read of a JSON Schema, which zod writes of its own schemas. */
interface Shape {
  readonly type?: string | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Longer lists and texts than this show nothing that these do not. */
const MOST = 4;

/**
 * Values of the form that a schema reads. What a schema asks beyond its form (a refinement, say) is left to chance.
 *
 * @param known texts that name something where the values go, such as ids: they stand in for some of the texts
 */
export function fromSchema(schema: z.ZodType, known: readonly string[] = []): fc.Arbitrary<unknown> {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  return ofShape(shape, known);
}

/** The same with up to three changes: of type, left out, added, huge, deep, odd. */
export function mutated(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(values, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) => changes.reduce(applied, value));
}

/** The same with up to three texts or numbers exchanged for odd ones: most schemas still take it, and hand it on. */
export function retold(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const leaf = fc.record({ at: fc.nat(), text: hostileText, number: fc.constantFrom(...NUMBERS) });
  return fc
    .tuple(values, fc.array(leaf, { minLength: 1, maxLength: 3 }))
    .map(([value, leaves]) => leaves.reduce(withLeaf, value));
}

const NUMBERS = [0, -1, 1, 2, 0.5, 100, 1e6, 2 ** 31, 2 ** 53 - 1, -1e300, 1e300];

/** Exchanges one leaf, counted through all of them; the value itself stays as it is. */
function withLeaf(
  value: unknown,
  one: { readonly at: number; readonly text: string; readonly number: number },
): unknown {
  const count = leavesOf(value);
  let left = one.at % Math.max(1, count);
  const told = (inner: unknown): unknown => {
    if (typeof inner === 'object' && inner !== null) {
      const entries = Object.entries(inner).map(([name, child]) => [name, told(child)] as const);
      return Array.isArray(inner) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
    }
    left -= 1;
    if (left !== -1) return inner;
    if (typeof inner === 'string') return one.text;
    if (typeof inner === 'number') return one.number;
    return typeof inner === 'boolean' ? !inner : inner;
  };
  return told(value);
}

function leavesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, child) => sum + leavesOf(child), 0);
}

function ofShape(shape: Shape, known: readonly string[]): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => ofShape(one, known)));
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  if (shape.allOf !== undefined) return ofShape(shape.allOf[0] ?? {}, known);
  return OF_TYPE[shape.type ?? '']?.(shape, known) ?? hostileValue;
}

const OF_TYPE: Readonly<Record<string, (shape: Shape, known: readonly string[]) => fc.Arbitrary<unknown>>> = {
  object: ofObject,
  array: (shape, known) => fc.array(ofShape(shape.items ?? {}, known), { maxLength: MOST }),
  string: ofText,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  integer: ofNumber,
  number: ofNumber,
};

function ofObject(shape: Shape, known: readonly string[]): fc.Arbitrary<unknown> {
  const { properties, required = [], additionalProperties: rest } = shape;
  if (properties === undefined && typeof rest === 'object')
    return fc.dictionary(ofText(shape.propertyNames ?? {}, known), ofShape(rest, known), { maxKeys: MOST });
  const fields = Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, field]) => [name, ofShape(field, known)]),
  );
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
}

function ofNumber({ type, minimum = -10, maximum = 1_000 }: Shape): fc.Arbitrary<number> {
  const [min, max] = [Math.max(minimum, -1e9), Math.min(maximum, 1e9)];
  return type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
}

function ofText({ pattern, maxLength = 40 }: Shape, known: readonly string[]): fc.Arbitrary<string> {
  const plain = fc.string({ unit: 'grapheme', maxLength: Math.min(maxLength, 40) });
  const fitting = pattern === undefined ? plain : matching(pattern, plain);
  return known.length === 0 ? fitting : fc.oneof(fitting, fc.constantFrom(...known));
}

/** By pattern: schemas have few, and to read one takes a tenth of a second. */
const drawn = new Map<string, fc.Arbitrary<string> | undefined>();

/** Texts that match; any text for a pattern that cannot be drawn from. */
function matching(pattern: string, otherwise: fc.Arbitrary<string>): fc.Arbitrary<string> {
  if (!drawn.has(pattern)) drawn.set(pattern, drawnFrom(pattern));
  return drawn.get(pattern) ?? otherwise;
}

function drawnFrom(pattern: string): fc.Arbitrary<string> | undefined {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'));
  } catch {
    return undefined;
  }
}

interface Change {
  /** Which place of the value, counted through all of them. */
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'add' | 'wrap' | 'repeat';
  readonly name: string;
  readonly value: unknown;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'wrap', 'repeat'),
  name: hostileText,
  value: hostileValue,
});

/** Changes one place; the value itself stays as it is. */
function applied(value: unknown, one: Change): unknown {
  const at = one.at % countOf(value);
  return changedAt(value, at, one);
}

function childrenOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !isDeep(value) ? Object.entries(value) : [];
}

/** What is too deep to be walked counts as one place. */
function isDeep(value: object): boolean {
  let inner: unknown = value;
  for (let level = 0; level < 20; level += 1) {
    if (typeof inner !== 'object' || inner === null) return false;
    inner = Object.values(inner)[0];
  }
  return true;
}

function countOf(value: unknown): number {
  return childrenOf(value).reduce((sum, [, child]) => sum + countOf(child), 1);
}

function changedAt(value: unknown, at: number, one: Change): unknown {
  if (at === 0) return changedHere(value, one);
  let before = 1;
  for (const [name, child] of childrenOf(value)) {
    const count = countOf(child);
    if (at < before + count) {
      if (at === before && one.how === 'remove') return without(value, name);
      return withChild(value, name, changedAt(child, at - before, one));
    }
    before += count;
  }
  return value;
}

function changedHere(value: unknown, { how, name, value: other }: Change): unknown {
  if (how === 'wrap') return [value];
  if (how === 'repeat') return repeated(value);
  if (how === 'add' && typeof value === 'object' && value !== null) return withChild(value, name, other);
  return other;
}

/** A body is cut after 60,000 bytes. What is wide already and is repeated again and again would fill the memory of this process. */
const WIDE = 5_000;

/** A list of a value many times, or twice where it is wide. */
export function repeated(value: unknown): readonly unknown[] {
  return Array<unknown>(widthOf(value, WIDE) > WIDE ? 2 : 200).fill(value);
}

/** How many places and characters a value has when it is written down; more than `most` are not counted to their end. */
export function widthOf(value: unknown, most: number): number {
  const open: unknown[] = [value];
  let width = 0;
  while (open.length > 0 && width <= most) {
    const next = open.pop();
    width += typeof next === 'string' ? next.length : 1;
    if (typeof next !== 'object' || next === null) continue;
    const children: readonly unknown[] = Object.values(next);
    open.push(...children.slice(0, most));
  }
  return width;
}

function withChild(value: unknown, name: string, child: unknown): unknown {
  const entries = [...childrenOf(value).filter(([known]) => known !== name), [name, child] as const];
  return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

function without(value: unknown, name: string): unknown {
  const entries = childrenOf(value).filter(([known]) => known !== name);
  return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

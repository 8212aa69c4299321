import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { diagnose } from '#lib/base/code-page.ts';
import { own } from '#lib/base/own.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { syntaxCodes } from './codes/syntax-codes.ts';
import { commentAsValue, tellOfComment } from './cut-by-comment.ts';
import { LIMITS } from './limits.ts';
import type { SourceText } from './source-text.ts';
import { syntaxFaults } from './yaml-faults.ts';
import { partedEntries } from './yaml-missing-dash.ts';
import type { YamlField, YamlNode } from './yaml-node.ts';
import { readPlainYaml } from './yaml-plain.ts';

/** YAML as a tree with offsets in the file, or undefined when it cannot be read; `diagnostics` say why. */
export interface ReadYaml {
  readonly node: YamlNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Reading {
  readonly source: SourceText;
  /** Where the YAML begins in the file. */
  readonly base: number;
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads a stretch of a file as YAML 1.2 (`1:30` and `yes` are text, `010` is ten). Never throws.
 * An empty stretch is an empty map. After a syntax error, or beyond the greatest depth, nothing of the stretch is used.
 * Diagnostics: `content/yaml-syntax`, `content/unclosed-quote`, `content/duplicate-key`, `content/yaml-feature`,
 * `content/too-deep`.
 */
export function readYaml(source: SourceText, from: number, to: number): ReadYaml {
  const text = source.text.slice(from, to);
  const node = tooManyOpen(text) === undefined ? readPlainYaml(text, from) : undefined;
  return node === undefined ? readWholeYaml(source, from, to) : { node, diagnostics: [] };
}

/** As `readYaml`, but always by the whole reader of YAML: what the quick one reads, it reads as this one does. */
export function readWholeYaml(source: SourceText, from: number, to: number): ReadYaml {
  const reading: Reading = { source, base: from, diagnostics: [] };
  const text = source.text.slice(from, to);
  const opened = tooManyOpen(text);
  if (opened !== undefined) return tooDeep(reading, opened);
  const document = compose(text);
  if (document === undefined) return tooDeep(reading, 0);
  const faults = syntaxFaults(document, source, from, to);
  if (faults.length > 0) return { node: undefined, diagnostics: faults };
  if (document.directives.yaml.explicit === true)
    report(reading, 'directive', from, from + 1, 'none: content is YAML 1.2');
  const node = document.contents === null ? emptyMap(from) : convert(reading, document.contents, 1);
  const deep = reading.diagnostics.some(({ code }) => code === syntaxCodes.tooDeep.code);
  return { node: deep ? undefined : node, diagnostics: reading.diagnostics };
}

/** Undefined when the stack ran out, which only depth can cause. */
function compose(text: string): Document.Parsed | undefined {
  const frames = Error.stackTraceLimit;
  try {
    // A text may hold a fault at every character. Where in the parser each was made is nobody's concern, and takes most of the time.
    Error.stackTraceLimit = 0;
    return parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: false, merge: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  } finally {
    Error.stackTraceLimit = frames;
  }
}

/** The offset at which too many brackets are open or too many list marks stand in one line; quotes are not looked at. */
function tooManyOpen(text: string): number | undefined {
  let brackets = 0;
  let marks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = SIGNS[text.charCodeAt(at)] ?? NOTHING;
    if (sign === NOTHING) continue;
    if (sign === LINE_FEED) marks = 0;
    else if (sign === LIST_MARK) marks += text[at + 1] === ' ' ? 1 : 0;
    else brackets = sign === OPENING ? brackets + 1 : Math.max(0, brackets - 1);
    if (brackets > LIMITS.yamlOpen || marks > LIMITS.yamlOpen) return at;
  }
  return undefined;
}

const [NOTHING, LINE_FEED, LIST_MARK, OPENING, CLOSING] = [0, 1, 2, 3, 4];
/** What the signs of ASCII open, close or mark, by their codes. */
const SIGNS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (sign === '\n') return LINE_FEED;
  if ('-?:'.includes(sign)) return LIST_MARK;
  if ('[{'.includes(sign)) return OPENING;
  return ']}'.includes(sign) ? CLOSING : NOTHING;
});

function tooDeep({ source, base }: Reading, offset: number): ReadYaml {
  const place = source.place(base + offset, base + offset + 1);
  return {
    node: undefined,
    diagnostics: [
      diagnose(
        syntaxCodes.tooDeep,
        place,
        `Unexpected depth, expected at most ${LIMITS.yamlDepth} levels of fields and lists`,
      ),
    ],
  };
}

function emptyMap(at: number): YamlNode {
  return { kind: 'map', from: at, to: at, fields: new Map() };
}

function convert(reading: Reading, node: ParsedNode, depth: number): YamlNode {
  const { from, to } = offsets(reading, node);
  if (depth > LIMITS.yamlDepth) {
    if (reading.diagnostics.length < LIMITS.listed)
      reading.diagnostics.push(...tooDeep(reading, node.range[0]).diagnostics);
    return { kind: 'scalar', from, to, value: null };
  }
  if (isAlias(node)) {
    report(
      reading,
      'alias',
      from,
      to,
      'the value itself',
      'Write the value out in full; text that begins with `*` stands in double quotes.',
    );
    return { kind: 'scalar', from, to, value: null };
  }
  refuseProperties(reading, node, from);
  if (isMap(node)) return { kind: 'map', from, to, fields: readFields(reading, node.items, depth) };
  if (isSeq(node))
    return { kind: 'list', from, to, items: node.items.flatMap((item) => entries(reading, item, depth + 1)) };
  if (node.type === 'PLAIN') tellOfComment(reading, to);
  return { kind: 'scalar', from, to, value: scalarValue(node) };
}

/** One entry of a list, or several of which only the first has its dash: each is read as what was meant. */
function entries(reading: Reading, item: ParsedNode, depth: number): readonly YamlNode[] {
  if (!isMap(item) || item.flow === true || depth > LIMITS.yamlDepth) return [convert(reading, item, depth)];
  const parted = partedEntries(item);
  if (parted.length === 1) return [convert(reading, item, depth)];
  refuseProperties(reading, item, offsets(reading, item).from);
  return parted.flatMap(({ items, isWhole }, index) => {
    const first = items[0];
    const last = items.at(-1);
    if (first === undefined || last === undefined) return [];
    const { from, to } = offsets(reading, first.key);
    if (index > 0) tellOfDash(reading, from, to, isWhole);
    if (!isWhole) return [];
    const end = offsets(reading, last.value ?? last.key).to;
    return [{ kind: 'map', from, to: end, fields: readFields(reading, items, depth) }];
  });
}

function tellOfDash(reading: Reading, from: number, to: number, isWhole: boolean): void {
  const { source, diagnostics } = reading;
  if (diagnostics.length >= LIMITS.listed) return;
  const name = source.text.slice(from, to);
  if (!isWhole) {
    const message = `Unexpected second \`${name}\` and others in one entry of the list, expected the first lines of another entry above them`;
    const help =
      'Write the lines that are lost, the first with its dash: `- kind:`, `id:` and so on; or delete what is left.';
    diagnostics.push(diagnose(syntaxCodes.duplicateKey, source.place(from, to), message, { help }));
    return;
  }
  const message = `Unexpected second \`${name}\` in one entry of the list, expected \`- ${name}\`: another entry begins here`;
  const help = `Write \`- ${name}\` with the dash under the dash of the entry before, two places further left.`;
  diagnostics.push(diagnose(syntaxCodes.duplicateKey, source.place(from, to), message, { help }));
}

/** Offsets of the value in the file; blanks and line ends behind it are left out. */
function offsets({ source, base }: Reading, node: ParsedNode): { from: number; to: number } {
  const from = base + node.range[0];
  const end = base + node.range[1];
  const to = from + source.text.slice(from, end).trimEnd().length;
  return { from, to };
}

function scalarValue({ value }: Scalar.Parsed): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? Number(value) : null;
}

function readFields(reading: Reading, items: YAMLMap.Parsed['items'], depth: number): Map<string, YamlField> {
  const fields = new Map<string, YamlField>();
  for (const { key, value } of items) {
    const { from, to } = offsets(reading, key);
    const name = keyName(reading, key, from, to);
    if (name === undefined) continue;
    const first = fields.get(name);
    if (first !== undefined) reportDuplicate(reading, name, first, from, to);
    const node = valueNode(reading, value, depth, to);
    if (first === undefined) fields.set(name, { keyFrom: from, keyTo: to, node });
  }
  return fields;
}

/** The value behind a name, or what stands in its place. */
function valueNode(reading: Reading, value: ParsedNode | null, depth: number, keyEnd: number): YamlNode {
  const isEmpty = value === null || (isScalar(value) && value.source === '');
  const comment = isEmpty ? commentAsValue(reading, keyEnd) : undefined;
  if (comment !== undefined) return { kind: 'scalar', ...comment, value: null };
  if (value === null) return { kind: 'scalar', from: keyEnd, to: keyEnd, value: null };
  return convert(reading, value, depth + 1);
}

/** Names that are none: of the language below, and the mark with which YAML 1.1 merges entries. */
const NO_NAMES: Readonly<Record<string, { readonly expected: string; readonly help: string }>> = {
  ['__proto__']: { expected: 'another name', help: 'Give the field another name, or delete it.' },
  '<<': { expected: 'the fields themselves', help: 'Write the fields out in each entry that has them.' },
};

/** A key as it is written: `false`, `1.0` and `null` are names like any other. */
function keyName(reading: Reading, key: ParsedNode, from: number, to: number): string | undefined {
  if (!isScalar(key)) {
    report(reading, 'key that is a list or a map', from, to, 'text');
    return undefined;
  }
  refuseProperties(reading, key, from);
  const name = typeof key.value === 'string' ? key.value : key.source;
  const none = own(NO_NAMES, name);
  if (none === undefined) return name;
  report(reading, `key \`${name}\``, from, to, none.expected, none.help);
  return undefined;
}

/** Anchors and tags stand before the value. */
function refuseProperties(reading: Reading, node: ParsedNode, from: number): void {
  if (isAlias(node)) return;
  const { anchor, tag } = node;
  const before = reading.source.text.slice(reading.base, from);
  if (anchor !== undefined) {
    const at = reading.base + before.lastIndexOf('&');
    report(reading, `anchor \`&${anchor}\``, at, at + anchor.length + 1, 'the value alone');
  }
  if (tag !== undefined) {
    const written = /!\S*(?=\s*$)/u.exec(before.slice(-200));
    const at = from - Math.min(before.length, 200) + (written?.index ?? 0);
    report(reading, 'tag', at, at + (written?.[0].length ?? 1), 'the value alone');
  }
}

function report(
  reading: Reading,
  what: string,
  from: number,
  to: number,
  expected: string,
  help?: string,
): void {
  const { source, diagnostics } = reading;
  if (diagnostics.length >= LIMITS.listed) return;
  const more = help === undefined ? {} : { help };
  diagnostics.push(
    diagnose(
      syntaxCodes.yamlFeature,
      source.place(from, to),
      `Unexpected ${what}, expected ${expected}`,
      more,
    ),
  );
}

function reportDuplicate(
  { source, diagnostics }: Reading,
  name: string,
  first: YamlField,
  from: number,
  to: number,
): void {
  if (diagnostics.length >= LIMITS.listed) return;
  const related = [{ message: 'the first one', place: source.place(first.keyFrom, first.keyTo) }];
  diagnostics.push(
    diagnose(
      syntaxCodes.duplicateKey,
      source.place(from, to),
      `Unexpected second \`${name}\`, expected it once`,
      { related },
    ),
  );
}

import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Fix, Place } from '#lib/base/diagnostic.ts';
import { slugOf } from '#lib/base/slug.ts';
import { syntaxCodes } from '../codes/syntax-codes.ts';
import { writtenCodes } from '../codes/written-codes.ts';
import { LIMITS } from '../limits.ts';
import { OPEN_COMMENT } from '../markdown-faults.ts';
import { readMarkdownTree, type MarkdownRoot } from '../markdown-tree.ts';
import { tooDeepAt } from '../markdown.ts';
import type { SourceText } from '../source-text.ts';
import {
  type FieldsRead,
  draftOf,
  fieldIn,
  fieldsInWords,
  idOf,
  isFields,
  levelOf,
  meantField,
  readFields,
  onlyOnce,
  referencesOf,
  refuseAsField,
} from './fields.ts';
import { isAnswers, readAnswers } from './answers.ts';
import { withOneMark, withoutFields } from './listed.ts';
import { misheadedMessage } from './misheaded.ts';
import { quoteOf, refuseBlock } from './options.ts';
import { hasCheckBox, withWholeList } from './unindented.ts';
import { plainWords } from './plain-words.ts';
import { placeOf, refuse, spanOf, type Block, type Section } from './section.ts';
import type { Span } from './sections.ts';
import type { WrittenAnswers, WrittenItem, WrittenText } from './written-item.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** What was read so far of one item. */
interface Parts extends FieldsRead {
  readonly paragraphs: string[];
  readonly places: Place[];
  readonly suspects: Paragraph[];
  answers: WrittenAnswers | undefined;
  rationale: WrittenText | undefined;
}

/**
 * Reads the section of one item. Undefined when it has no usable id or no options; what is wrong is added to `diagnostics`, and
 * an item with a fault of its own is not read further. Never throws.
 */
export function readWrittenItem(
  source: SourceText,
  span: Span,
  diagnostics: Diagnostic[],
): WrittenItem | undefined {
  const section: Section = { source, span, diagnostics: [] };
  const tree = treeOf(section);
  const [heading, ...blocks] = tree?.children ?? [];
  const item = heading?.type === 'heading' ? readBlocks(section, heading, blocks) : undefined;
  diagnostics.push(...causesIn(section.diagnostics));
  return section.diagnostics.length > 0 ? undefined : item;
}

/** Where a comment without an end hides the rest of the item, that alone: what is missed is in it. */
function causesIn(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const open = diagnostics.filter(({ message }) => message.startsWith(OPEN_COMMENT));
  return open.length === 0 ? diagnostics : open;
}

/** Diagnostics: `content/body-too-long`, `content/too-deep`. */
function treeOf({ source, span, diagnostics }: Section): MarkdownRoot | undefined {
  const { from, to } = span;
  const text = source.text.slice(from, to);
  const at = source.place(from, from + 2);
  if (text.length > LIMITS.writtenItem) {
    const message = `Unexpected item of ${String(text.length)} characters, expected at most ${String(LIMITS.writtenItem)}`;
    diagnostics.push(diagnose(syntaxCodes.bodyTooLong, at, message));
    return undefined;
  }
  try {
    if (tooDeepAt(text) === undefined) return readMarkdownTree(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const message = `Unexpected depth, expected at most ${String(LIMITS.markdownDepth)} quotes and lists inside each other`;
  diagnostics.push(diagnose(syntaxCodes.tooDeep, at, message));
  return undefined;
}

function readBlocks(
  section: Section,
  heading: Extract<Block, { type: 'heading' }>,
  blocks: readonly Block[],
): WrittenItem | undefined {
  const question = plainWords(section, heading.children);
  const parts: Parts = {
    paragraphs: question === '' ? [] : [question],
    places: [placeOf(section, heading)],
    fields: new Map(),
    meant: new Set(),
    suspects: [],
    answers: undefined,
    rationale: undefined,
  };
  const [own, others] = apart(section, withOneMark(section, withWholeList(section, blocks)));
  for (const block of own) readBlock(section, block, parts);
  for (const other of others) refuse(section, other, writtenCodes.misheadedItem, misheaded(section, other));
  return finish(section, heading, parts);
}

type Beginning = Extract<Block, { type: 'heading' | 'paragraph' }>;

/** The blocks of an item, and the beginnings of those that stand in the midst of it: headings of another level, and questions with no mark at all. */
function apart(
  section: Section,
  blocks: readonly Block[],
): readonly [own: readonly Block[], others: readonly Beginning[]] {
  const isOther = (block: Block, at: number): block is Beginning => {
    if (block.type !== 'heading') return isBareQuestion(section, blocks, at);
    const behind = blocks.slice(at + 1);
    const next = behind.findIndex(({ type }) => type === 'heading');
    return behind.slice(0, next === -1 ? undefined : next).some(hasCheckBox);
  };
  const others = blocks.filter(isOther);
  const [first] = others;
  return [first === undefined ? blocks : blocks.slice(0, blocks.indexOf(first)), others];
}

/** A paragraph behind options that has fields and options of its own. */
function isBareQuestion(section: Section, blocks: readonly Block[], at: number): boolean {
  const [block, fields] = [blocks[at], blocks[at + 1]];
  if (block?.type !== 'paragraph' || fields?.type !== 'paragraph' || !isFields(section, fields)) return false;
  return blocks.slice(0, at).some(hasCheckBox) && blocks.slice(at).some(hasCheckBox);
}

function misheaded(section: Section, heading: Beginning): string {
  const { from, to } = spanOf(section, heading);
  const written = section.source.text.slice(from, to).trim();
  return misheadedMessage(written, `## ${written.replace(/^(?:#+\s*|\*\*)|\n[=-]+$|\*\*$/gu, '')}`);
}

function readBlock(section: Section, block: Block, parts: Parts): void {
  if (parts.answers === undefined) readBefore(section, block, parts);
  else readBehind(section, block, parts);
}

function readBefore(section: Section, block: Block, parts: Parts): void {
  if (block.type === 'paragraph') readParagraph(section, block, parts);
  else if (block.type === 'list') readList(section, block, parts);
  else if (isAnswers(block)) parts.answers = readAnswers(section, block);
  else refuseBlock(section, block, 'before the options', 'paragraphs, fields and one list or table');
}

function readList(section: Section, block: Extract<Block, { type: 'list' }>, parts: Parts): void {
  const { rest, named } = withoutFields(section, block, fieldIn);
  for (const name of named) parts.meant.add(name);
  if (rest !== undefined) parts.answers = readAnswers(section, rest);
}

function readBehind(section: Section, block: Block, parts: Parts): void {
  if (block.type === 'blockquote' && mayExplain(parts)) parts.rationale = quoteOf(section, block);
  else if (block.type === 'paragraph' && isFields(section, block)) refuseLateFields(section, block, parts);
  else if (block.type === 'list')
    refuseBlock(
      section,
      block,
      'behind the options',
      hasCheckBox(block)
        ? 'one list: begin every option with the same mark, `-`, with nothing between them but block quotes, each indented by two spaces'
        : 'one list: indent a block quote by two spaces to set it below its option',
    );
  else refuseBlock(section, block, 'behind the options', expectedBehind(parts));
}

function expectedBehind({ answers, rationale }: Parts): string {
  if (answers?.options.length === 0)
    return 'nothing: the reasons of pairs and steps are written from the proofs';
  return rationale === undefined
    ? 'one block quote and nothing else'
    : 'no second block quote: one below an option is indented by two spaces, `  > …`';
}

/** Fields behind the options are told of at once, and not as lacking. */
function refuseLateFields(section: Section, block: Paragraph, parts: Parts): void {
  const read: FieldsRead = { fields: new Map(), meant: parts.meant };
  readFields({ ...section, diagnostics: [] }, block, read);
  for (const name of read.fields.keys()) parts.meant.add(name);
  refuseBlock(section, block, 'of fields behind the options', 'it below the question, before the options');
}

/** Pairs and steps have no reason of their own: theirs are written from the proofs. */
function mayExplain({ answers, rationale }: Parts): boolean {
  return answers !== undefined && answers.options.length > 0 && rationale === undefined;
}

function readParagraph(section: Section, block: Paragraph, parts: Parts): void {
  if (isFields(section, block)) {
    readFields(section, block, parts);
    return;
  }
  const before = section.diagnostics.length;
  const words = plainWords(section, block.children);
  const marked = section.diagnostics.length > before ? fieldsInWords(words) : [];
  for (const name of marked) parts.meant.add(name);
  if (words === '' || marked.length > 0) return;
  if (meantField(section, block) !== undefined) parts.suspects.push(block);
  parts.paragraphs.push(words);
  parts.places.push(placeOf(section, block));
}

function finish(
  section: Section,
  heading: Extract<Block, { type: 'heading' }>,
  parts: Parts,
): WrittenItem | undefined {
  const { fields, paragraphs, places, rationale } = parts;
  const id = idOf(section, fields);
  const draft = draftOf(section, fields);
  const facts = onlyOnce(section, referencesOf(section, fields.get('Facts'), 3));
  const [opensWith] = referencesOf(section, fields.get('Case'), 3);
  const level = levelOf(section, fields);
  const place = placeOf(section, heading);
  if (paragraphs.length === 0)
    refuse(section, heading, writtenCodes.strayBlock, 'Unexpected empty heading, expected a question');
  const isMisspelt = tellOfMissing(section, heading, parts, {
    hasFacts: facts.length > 0 || draft !== undefined,
  });
  if (id === undefined || parts.answers === undefined || isMisspelt) return undefined;
  return {
    id: id.text,
    stem: paragraphs.join('\n\n'),
    stemPlace: around(places),
    facts,
    opensWith,
    level,
    draft: draft?.place,
    ...parts.answers,
    rationale,
    place,
  };
}

/** Id, facts and options must be there. True when something is missing. */
function tellOfMissing(
  section: Section,
  heading: Extract<Block, { type: 'heading' }>,
  { fields, meant, suspects, answers, paragraphs }: Parts,
  { hasFacts }: { readonly hasFacts: boolean },
): boolean {
  const before = section.diagnostics.length;
  const isMisspelt = (name: 'Id' | 'Facts'): boolean => {
    const found = suspects.find((block) => meantField(section, block) === name);
    if (found !== undefined) refuseAsField(section, found);
    return meant.has(name) || found !== undefined;
  };
  if (!fields.has('Id') && !isMisspelt('Id')) tellOfId(section, heading, paragraphs[0] ?? '');
  if (!fields.has('Facts') && !hasFacts && !isMisspelt('Facts'))
    refuse(
      section,
      heading,
      writtenCodes.itemWithoutFacts,
      'Unexpected item without facts, expected a line `Facts: lesson/fact` below its heading',
    );
  if (answers === undefined)
    refuse(
      section,
      heading,
      writtenCodes.itemOptions,
      'Unexpected item without options, expected a list of lines `- [x]` and `- [ ]`',
    );
  return section.diagnostics.length > before;
}

/** "**Id:** which-gate", "Id = which-gate", "- Id: which-gate", in a comment or behind the options. */
const OTHER_ID = /(?<![\p{L}\p{N}-])id[*_`\s]*[:=：][*_`\s]*(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)/iu;

/** An item without an id. Where one stands in another form, that is the one it goes by. */
function tellOfId(section: Section, heading: Block, question: string): void {
  const { source, span } = section;
  const other = OTHER_ID.exec(source.text.slice(span.from, span.to))?.groups?.['id'];
  const slug = slugOf(question);
  const message = `Unexpected item without an id, expected a line \`Id: ${other ?? slug}\` below its heading`;
  const fix = other === undefined ? idLine(section, heading, slug) : undefined;
  refuse(section, heading, writtenCodes.itemWithoutId, message, fix);
}

/** The line that gives an item an id. Whether it had another one before, its file by itself does not show. */
function idLine(section: Section, heading: Block, id: string): Fix {
  const { to } = spanOf(section, heading);
  const place = section.source.place(to, to);
  return { what: `Add \`Id: ${id}\``, edits: [{ place, before: '', after: `\n\nId: ${id}` }], sure: false };
}

function around(places: readonly Place[]): Place {
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('around: expected a place');
  return { ...first, endLine: last.endLine, endColumn: last.endColumn };
}

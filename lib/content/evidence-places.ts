import { lookAlike } from '#lib/base/hidden-character.ts';
import { shortened } from '#lib/base/shortened.ts';
import { diagnose } from '#lib/base/code-page.ts';
import { contentHash } from '#lib/base/hash.ts';
import { foldSpace } from '#lib/base/words.ts';
import { stringify } from 'yaml';
import type { Fix, Place } from '#lib/base/diagnostic.ts';
import type { Block } from './blocks.ts';
import { bodyCodes } from './codes/body-codes.ts';
import type { EntryFile } from './entry-file.ts';
import {
  findWords,
  nearestSentence,
  sameWords,
  withoutMarks,
  type FoldedBlock,
  type Occurrence,
} from './evidence.ts';
import { OPEN_COMMENT } from './markdown-faults.ts';
import { wrapMarks, type Mark } from './evidence-marks.ts';
import type { Numbered } from './lesson-checks.ts';
import { lostFacts, lostText } from './lost-text.ts';
import type { Body } from './markdown.ts';
import { textOf, type HtmlNode } from './markdown-tree.ts';
import type { EvidencePlace } from './model.ts';
import type { FactEntry } from './schema/fact-schema.ts';
import { sentenceAround } from './sentences.ts';

/** The longest quotation in a message. */
const QUOTED_MAX = 200;

/**
 * Finds each fact's evidence in the body, whose blocks are given folded too, and wraps its words there, in place. Returns the places by fact id; a fact whose
 * evidence was not found has none, and there are none when the body could not be read. Diagnostics, added to the file's: `content/missing-evidence`,
 * `content/ambiguous-evidence`, `content/evidence-occurrence`, `content/struck-evidence`.
 */
export function placeEvidence(
  body: Body,
  folded: readonly FoldedBlock[],
  lesson: string,
  facts: readonly Numbered<FactEntry>[],
  file: EntryFile,
): Record<string, EvidencePlace> {
  if (!body.readable) return {};
  const hidden = hiddenText(body, file);
  if (folded.length === 0 && hidden === '' && reportEmpty(facts, file)) return {};
  const marks = new Map<Block, Mark[]>();
  const places: (readonly [string, EvidencePlace])[] = [];
  const missing: Numbered<FactEntry>[] = [];
  for (const fact of facts) {
    const found = findEvidence({ folded, hidden, missing }, fact, file);
    if (found === undefined) continue;
    const { id } = fact.entry;
    const { block, text, starts } = found.folded;
    const anchor = anchorOf(`${lesson}/${id}`);
    const words = text.slice(found.from, found.to);
    places.push([
      id,
      {
        text: words,
        sentence: sentenceAround(text, found.from, found.to, starts),
        anchor,
        heading: block.heading,
      },
    ]);
    marks.set(block, [...(marks.get(block) ?? []), rawMark(found, anchor)]);
  }
  tellOfMissing(folded, missing, file);
  for (const block of body.blocks.toReversed()) {
    const inBlock = marks.get(block);
    if (inBlock !== undefined) wrapMarks(block, inBlock);
  }
  return Object.fromEntries(places);
}

function tellOfMissing(
  folded: readonly FoldedBlock[],
  missing: readonly Numbered<FactEntry>[],
  file: EntryFile,
): void {
  const lost = lostFacts(folded, missing);
  if (lost.length > 0) file.diagnostics.push(lostText(folded, lost, file));
  for (const fact of missing) if (!lost.includes(fact)) reportMissing(folded, fact, file);
}

/** Made of the fact's id and of nothing that could name the answer. */
function anchorOf(ref: string): string {
  return `e-${contentHash(ref).slice(0, 10)}`;
}

function rawMark({ folded: { offsetOf }, from, to }: Occurrence, anchor: string): Mark {
  return { anchor, from: offsetOf(from), to: offsetOf(to - 1) + 1 };
}

/** One for all facts of a lesson without a text. False when it has no facts. */
function reportEmpty([first]: readonly Numbered<FactEntry>[], file: EntryFile): boolean {
  if (first === undefined) return false;
  const place = file.locate(['facts', first.index, 'evidence', 'text']);
  const message =
    'Unexpected end of the file behind the fields, expected the text of the lesson, in which the evidence of its facts stands';
  const help = 'Write the text below the second line `---`, or restore it from version control.';
  file.diagnostics.push(diagnose(bodyCodes.missingEvidence, place, message, { help }));
  return true;
}

/**
 * What code or a comment without an end hides, and a sentence of which the line below makes a heading, folded: that is told of, and not
 * each evidence in it.
 */
function hiddenText(body: Body, { source }: EntryFile): string {
  const lines = source.text.split('\n');
  const hidden = body.diagnostics.flatMap(({ code, message, place: { line } }) => {
    if (code === bodyCodes.unclosedCode.code || message.startsWith(OPEN_COMMENT))
      return lines.slice(line - 1);
    if (code !== bodyCodes.underlinedSentence.code) return [];
    const above = lines.slice(0, line - 1);
    return above.slice(above.findLastIndex((text) => text.trim() === '') + 1);
  });
  return foldSpace(hidden.map(withoutMarks).join('\n'));
}

/** What hides the evidence of a fact is an error: the fact is left out. */
function refuseHiding({ diagnostics }: EntryFile): void {
  for (const [at, one] of diagnostics.entries())
    if (one.code === bodyCodes.underlinedSentence.code) diagnostics[at] = { ...one, severity: 'error' };
}

/** A body in which evidence is looked for, what its faults hide, and the facts whose evidence does not stand there. */
interface Searched {
  readonly folded: readonly FoldedBlock[];
  readonly hidden: string;
  readonly missing: Numbered<FactEntry>[];
}

function findEvidence(
  { folded: blocks, hidden, missing }: Searched,
  fact: Numbered<FactEntry>,
  file: EntryFile,
): Occurrence | undefined {
  const { text, occurrence } = fact.entry.evidence;
  const found = findWords(blocks, text);
  if (found.length === 0) {
    if (hidden.includes(foldSpace(text))) refuseHiding(file);
    else missing.push(fact);
  } else if (occurrence === undefined && found.length > 1) reportAmbiguous(found, fact, file);
  else if (occurrence !== undefined && occurrence > found.length) {
    const place = file.locate(['facts', fact.index, 'evidence', 'occurrence']);
    file.diagnostics.push(
      diagnose(
        bodyCodes.evidenceOccurrence,
        place,
        `Unexpected occurrence ${occurrence}, expected at most ${found.length}: so often the words stand there`,
      ),
    );
  } else return standing(found[(occurrence ?? 1) - 1], fact, file);
  return undefined;
}

/** The words where they stand, unless they are struck through, even in part: that is told of. */
function standing(
  found: Occurrence | undefined,
  { entry, index }: Numbered<FactEntry>,
  file: EntryFile,
): Occurrence | undefined {
  if (found === undefined || !isStruck(found)) return found;
  const message = `Unexpected evidence "${shortened(entry.evidence.text, QUOTED_MAX)}" that is struck through, expected words that hold`;
  const place = file.locate(['facts', index, 'evidence', 'text']);
  file.diagnostics.push(diagnose(bodyCodes.struckEvidence, place, message));
  return undefined;
}

function isStruck({ folded: { block, offsetOf }, from, to }: Occurrence): boolean {
  const { parent, start, count } = block;
  const [first, last] = [offsetOf(from), offsetOf(to - 1)];
  let at = 0;
  const isStruckIn = (node: HtmlNode): boolean => {
    const isDeleted = node.type === 'element' && node.tagName === 'del';
    if (node.type === 'element' && !isDeleted && node.tagName !== 'br') return node.children.some(isStruckIn);
    const begin = at;
    at += textOf(node).length;
    return isDeleted && begin <= last && first < at;
  };
  return parent.children.slice(start, start + count).some(isStruckIn);
}

function reportMissing(
  blocks: readonly FoldedBlock[],
  { entry, index }: Numbered<FactEntry>,
  file: EntryFile,
): void {
  const { text } = entry.evidence;
  const path = ['facts', index, 'evidence', 'text'];
  const place = file.locate(path);
  const message = `Unexpected evidence "${shortened(text, QUOTED_MAX)}", expected words that stand in one paragraph, list item or cell of the lesson`;
  const written = file.written(path) || file.written(path.slice(0, -1));
  const same = sameWords(blocks, text);
  const near = nearestSentence(blocks, text);
  const nearest = near === undefined ? '' : `The nearest sentence is: "${shortened(near, QUOTED_MAX)}" `;
  // A sign that looks like another does not belong into the lesson: a copy of it would be refused.
  const odd = same === undefined ? undefined : lookAlike(same);
  const help =
    same === undefined
      ? `${nearest}${bodyCodes.missingEvidence.help}`
      : (oddWords(same, odd) ??
        `The lesson writes it with other marks, blanks or capitals. Copy its words: "${shortened(same, QUOTED_MAX)}"`);
  const fix = same === undefined || odd !== undefined ? undefined : evidenceFix(same, written, place);
  file.diagnostics.push(diagnose(bodyCodes.missingEvidence, place, message, { help, fix }));
}

function oddWords(words: string, odd: string | undefined): string | undefined {
  return odd === undefined
    ? undefined
    : `The lesson has the same words with a sign that looks like another: "${shortened(words, QUOTED_MAX)}" ${odd} Do so in the lesson.`;
}

/** The body's words in place of others of the same meaning. Not for texts over several lines, which have marks of their own. */
function evidenceFix(words: string, written: string, place: Place): Fix | undefined {
  if (written === '' || /^[|>]|\n/u.test(written)) return undefined;
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} .%’()/-]*$/u.test(words) && stringify(words).trimEnd() === words;
  const after = isPlain ? words : JSON.stringify(words);
  return { what: 'Copy the words of the lesson', edits: [{ place, before: written, after }], sure: true };
}

function reportAmbiguous(
  found: readonly Occurrence[],
  { entry, index }: Numbered<FactEntry>,
  file: EntryFile,
): void {
  const sentences = found
    .slice(0, 3)
    .map(
      ({ folded, from, to }, at) =>
        `${at + 1}: "${shortened(sentenceAround(folded.text, from, to), QUOTED_MAX)}"`,
    );
  const help = `${bodyCodes.ambiguousEvidence.help} They stand in ${sentences.join(', ')}.`;
  const message = `Unexpected evidence "${shortened(entry.evidence.text, QUOTED_MAX)}" that stands in the lesson ${found.length} times, expected once`;
  file.diagnostics.push(
    diagnose(bodyCodes.ambiguousEvidence, file.locate(['facts', index, 'evidence', 'text']), message, {
      help,
    }),
  );
}

import { remembered } from '#lib/base/remembered.ts';
import { foldSpace } from '#lib/base/words.ts';
import { unreadInStem } from '#lib/checks/proof/read/unread-question.ts';
import { leadInOf, type Item, type NumberEntry, type Option, type Part } from '#lib/items/item.ts';
import { quizOfItem } from '#lib/items/written/written-id.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Bank, BankFact, BankLesson, BankSource } from './bank.ts';
import { itemsByLesson } from './chunk.ts';
import { explainKnown, knownHow } from './known-how.ts';
import { meaningOf } from './meaning.ts';
import { PROOF_WORDS } from './proof-words.ts';
import { sheetPath } from './sheet-path.ts';

/** A generated file: `path` is relative to the root, with forward slashes. */
export interface Sheet {
  readonly path: string;
  readonly text: string;
}

/** The review sheets of every lesson, in the bank's order. */
export function renderSheets(bank: Pick<Bank, 'lessons' | 'items'>, kb: KnowledgeBase): readonly Sheet[] {
  return itemsByLesson(bank).map(({ lesson, items }) => renderSheet(lesson, items, kb));
}

/**
 * The review sheet of one lesson: its facts, then every item with its proofs, in Markdown that reads well in a diff.
 * No date, no counter that an unrelated change would move; `items` are those of the lesson, in the bank's order.
 */
export function renderSheet(lesson: BankLesson, items: readonly Item[], kb: KnowledgeBase): Sheet {
  const evidence = new Map(lesson.facts.map((fact) => [fact.ref, evidenceLines(fact, lesson, kb)]));
  const evidenceOf: EvidenceOf = (ref) => evidence.get(ref) ?? [`Rests on \`${ref}\`.`];
  const lines = [
    `# ${inline(lesson.title)}`,
    '',
    `Written by \`npm run -s stemma -- build\` from content/${lesson.course}/${lesson.id}.md. Do not edit: change the lesson and build again.`,
    '',
    // What people sign stands in quizzes/signoffs/, so that a sheet depends on the content alone.
    lesson.facts.every(({ reviewed }) => reviewed)
      ? 'Every fact has a clinical reviewer.'
      : 'Awaiting clinical review.',
    '',
    ...factTable(lesson, kb),
    '',
    '## Items',
    '',
    ...(items.length === 0 ? ['This lesson has no item yet.', ''] : []),
    ...items.flatMap((item) => itemLines(item, evidenceOf, kb)),
  ];
  return { path: sheetPath(lesson.course, lesson.id), text: `${lines.join('\n').trimEnd()}\n` };
}

function factTable(lesson: BankLesson, kb: KnowledgeBase): readonly string[] {
  const known = lesson.facts.flatMap(({ ref, toVerify }) => {
    const fact = kb.facts.get(ref);
    return fact === undefined ? [] : [{ ...fact.entry, toVerify }];
  });
  const words = explainKnown(known);
  return [
    '## Facts',
    '',
    ...words.map((line) => `- ${line}`),
    ...(words.length === 0 ? [] : ['']),
    '| fact | version | meaning | says | source | status |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lesson.facts.map((fact) => factRow(fact, kb)),
  ];
}

function factRow(fact: BankFact, kb: KnowledgeBase): string {
  const known = kb.facts.get(fact.ref);
  const meaning = known === undefined ? '' : meaningOf(known, kb);
  const sources = fact.citations.map(({ source, section }) =>
    section === '' ? source : `${source}, ${section}`,
  );
  const cells = [
    `\`${idOf(fact.ref)}\``,
    `\`${fact.version}\``,
    `\`${meaning}\``,
    fact.statement,
    sources.join('; '),
    statusOf(fact, known),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function statusOf(fact: BankFact, known: Fact | undefined): string {
  return [
    fact.reviewed ? 'reviewed' : 'awaiting clinical review',
    ...(fact.safety ? ['safety'] : []),
    ...(known?.examinable === false ? ['background, never asked'] : []),
    ...knownHow(fact.toVerify, known?.entry),
  ].join('; ');
}

/** What a sheet says of a fact that an item rests on. */
type EvidenceOf = (ref: string) => readonly string[];

function itemLines(item: Item, evidenceOf: EvidenceOf, kb: KnowledgeBase): readonly string[] {
  const marks = [
    item.kind,
    item.level,
    `objective \`${item.objective}\``,
    ...(item.safety ? ['safety'] : []),
  ];
  const status = item.certificate.reviewed ? 'reviewed' : 'awaiting clinical review';
  return [
    `### ${item.id}`,
    '',
    `Revision \`${item.revision}\` · ${marks.join(' · ')} · ${status}`,
    '',
    ...writtenLines(item, kb),
    ...stemLines(item.stem),
    '',
    ...(item.options.length === 0 ? [] : [...item.options.flatMap(optionLines), '']),
    ...partLines(item),
    ...item.facts.flatMap((ref) => [...evidenceOf(ref), '']),
  ];
}

/** Whose words an item has that no generator made, and what they are declared to ask where no phrasing gives them. */
function writtenLines(item: Item, kb: KnowledgeBase): readonly string[] {
  const { id, declares, certificate } = item;
  const quiz = quizOfItem(id);
  if (quiz === undefined) return [];
  const unread = unreadInStem(item, kb).map(inline);
  const asks =
    declares === undefined || certificate.stem === 'parsed'
      ? ''
      : ` Its question is in words of its author, who declares that it asks for the ${declares.asks} of \`${declares.relation}\` with \`${declares.known}\`: read whether it does.`;
  const words = unread.length === 0 ? '' : ` Question: its words ${unread.join(', ')} were read by nobody.`;
  return [`Written by hand in quizzes/blueprints/${quiz}.md.${asks}${words}`, ''];
}

/** Every part under its text: a row, a column, a sentence with its blank, a position. Options that all parts share are named once. */
function partLines({ kind, parts = [] }: Item): readonly string[] {
  const [first = [], ...others] = parts.map(({ options }) => options.map(({ text }) => text));
  const isShared =
    others.length > 0 && others.every((texts) => [...texts].sort().join('|') === [...first].sort().join('|'));
  const choices = first.map((text) => inline(text)).join('; ');
  return [
    ...(isShared ? [`In each part, choose among: ${choices}.`, ''] : []),
    ...parts.flatMap((part) => [
      ...(part.text === '' ? [] : [`**${partTitle(kind, part)}**`, '']),
      ...(part.entry === undefined ? [] : [entryLine(part.entry), '']),
      ...part.options.flatMap(optionLines),
      '',
    ]),
  ];
}

function partTitle(kind: string, { text }: Part): string {
  return kind === 'ordered-response' ? `Step ${inline(text)}` : inline(text);
}

/** What is accepted of a typed number, and in which units it may be given. */
function entryLine({ unit, lowest, highest, units }: NumberEntry): string {
  const range = lowest === highest ? `exactly ${lowest}` : `from ${lowest} to ${highest}`;
  const others = units.map(({ name, factor }) => `${name} (× ${factor})`).join(', ');
  return `Accepted: ${range}, in ${inline(unit)}${others === '' ? '' : `; with a unit also ${inline(others)}`}.`;
}

function stemLines(stem: string): readonly string[] {
  const leadIn = leadInOf(stem);
  const context = inline(stem.slice(0, stem.length - leadIn.length));
  return context === '' ? [`> ${inline(leadIn)}`] : [`> ${context}`, '>', `> ${inline(leadIn)}`];
}

function optionLines(option: Option): readonly string[] {
  const facts = option.proof.facts.map((ref) => `\`${idOf(ref)}\``).join(', ');
  const reason = `${option.proof.kind}: ${PROOF_WORDS[option.proof.kind]}${facts === '' ? '' : ` (${facts})`}`;
  return [
    `- ${option.key ? '✓' : '✗'} ${inline(option.text)}`,
    `  - ${reason}`,
    `  - ${inline(option.rationale)}`,
  ];
}

function evidenceLines(fact: BankFact, lesson: BankLesson, kb: KnowledgeBase): readonly string[] {
  const citations = fact.citations.map(({ source, section }) => citation(source, section, lesson.sources));
  return [
    `Evidence (\`${idOf(fact.ref)}\`): “${inline(fact.sentence)}”`,
    '',
    [
      `Source: ${citations.join('; ')}.`,
      ...knownHow(fact.toVerify, kb.facts.get(fact.ref)?.entry).map(sentence),
    ].join(' '),
  ];
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function citation(source: string, section: string, sources: readonly BankSource[]): string {
  const known = sources.find(({ id }) => id === source);
  if (known === undefined) return source;
  const edition = known.edition === 'unknown' ? 'edition not recorded' : known.edition;
  return [
    inline(known.title),
    recorded('publisher', known.publisher),
    edition,
    ...(section === '' ? [] : [`section “${section}”`]),
  ].join(', ');
}

function recorded(field: string, value: string): string {
  return value === 'unknown' ? `${field} not recorded` : inline(value);
}

function idOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** One line, with the characters that Markdown would take for its own made plain. */
const inline: (text: string) => string = remembered((text) =>
  foldSpace(text).replace(/[\\`*_[\]<>#|]/gu, (mark) => `\\${mark}`),
);

function cell(text: string): string {
  return foldSpace(text).replaceAll(/(?<!\\)\|/gu, '\\|');
}

import { hasError } from '#lib/base/diagnostic.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import type { ListedFactKind, Takes } from '#lib/knowledge/list-fact-kinds.ts';
import {
  listWords,
  type ListedConcept,
  type ListedKind,
  type ListedQualifier,
  type ListedRelation,
  type ListedScale,
  type WordList,
} from '#lib/knowledge/list-words.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { flagOption, type Command, type CommandInput, type ExitCode } from '../command.ts';

/** `words`: what of the vocabulary is there already. */
export const words: Command = {
  usage: '[TEXT] [--json] [--root DIR]',
  details: [
    'TEXT          only those in which it stands: in an id, a name, a phrasing, or a kind that a relation takes;',
    '              concepts are listed then too',
    '--json        {facts: [{id, relations: [{field, id, is, there: {domain, range, qualifiers}}]}],',
    '              kinds: [{id, label, concepts, where}], concepts: [{id, kind, names, where}],',
    '              relations: [{id, label, domain, range, qualifiers, statement, negation, ask, askInCase, where}],',
    '              qualifiers: [{id, label, takes, values, where}], scales: [{id, label, unit, concepts, where}]}',
  ],
  options: { json: { type: 'boolean' } },
  arguments: [0, 1],
  run: runWords,
};

const VOCABULARY = 'content/vocabulary/';

function runWords(input: CommandInput): ExitCode {
  const [text] = input.positionals;
  const files = readContent(input.root).files.filter(({ path }) => path.startsWith(VOCABULARY));
  const { vocabulary, diagnostics } = parseContent(files);
  const list = listWords(vocabulary, text);
  const isFound = Object.values(list).some(({ length }: readonly unknown[]) => length > 0);
  if (flagOption(input, 'json')) input.out(`${JSON.stringify(list, undefined, 2)}\n`);
  else input.out(listText(text === undefined ? { ...list, concepts: [] } : list));
  if (!isFound && text !== undefined)
    input.note(`No word of the vocabulary holds "${text}". Without a text, all are listed.`);
  if (!hasError(diagnostics.filter(({ place }) => place.file.startsWith(VOCABULARY)))) return 0;
  input.note('The vocabulary has errors, so words may be missing: see npm run -s stemma -- check');
  return 1;
}

function listText({ facts, kinds, concepts, relations, qualifiers, scales }: WordList): string {
  const sections = [
    section('Kinds of fact', facts, factText),
    section('Kinds', kinds, kindText),
    section('Concepts', concepts, conceptText),
    section('Relations', relations, relationText),
    section('Qualifiers', qualifiers, qualifierText),
    section('Scales', scales, scaleText),
  ];
  return sections.filter((one) => one !== '').join('\n');
}

function section<T>(title: string, entries: readonly T[], text: (entry: T) => readonly string[]): string {
  const lines = entries.flatMap(text).map((line) => `  ${line}\n`);
  return lines.length === 0 ? '' : `${title}\n${lines.join('')}`;
}

function factText({ id, relations }: ListedFactKind): readonly string[] {
  return relations.map(({ field, id: relation, is, there }) => {
    if (relation === null) return `${id}: \`${field}\` names ${is}`;
    const takes = there === null ? 'not in the vocabulary yet' : takesText(there);
    return `${id}: \`${field}: ${relation}\` when it names none: ${takes}`;
  });
}

function takesText({ domain, range, qualifiers }: Takes): string {
  return `${domain} to ${range}${qualifiers.length === 0 ? '' : `, with ${qualifiers.join(', ')}`}`;
}

function kindText({ id, label, concepts, where }: ListedKind): readonly string[] {
  const count = concepts === 0 ? '' : ` (${String(concepts)})`;
  return [`${id}: ${label}${count}  ${where}`];
}

function conceptText({ id, kind, names, where }: ListedConcept): readonly string[] {
  return [`${id} (${kind}): ${names.join(', ')}  ${where}`];
}

function relationText(relation: ListedRelation): readonly string[] {
  const { id, statement, negation, ask, askInCase, where } = relation;
  const questions = (roles: ListedRelation['ask'], title: string): readonly string[] =>
    Object.entries(roles).flatMap(([role, frames]) => frames.map((frame) => `  ${title} ${role}: ${frame}`));
  return [
    `${id}: ${takesText(relation)}  ${where}`,
    `  states: ${statement}`,
    `  denies: ${negation}`,
    ...questions(ask, 'asks for'),
    ...questions(askInCase, 'after a case asks for'),
  ];
}

function qualifierText({ id, label, takes, values, where }: ListedQualifier): readonly string[] {
  const kind = takes === 'values' ? '' : `, takes ${takes}`;
  return [
    `${id}: ${label}${kind}  ${where}`,
    ...Object.entries(values).map(([value, phrase]) => `  ${value}: ${phrase}`),
  ];
}

function scaleText({ id, label, unit, concepts, where }: ListedScale): readonly string[] {
  return [`${id}: ${label}${unit === undefined ? '' : `, ${unit}`}: ${concepts.join(', ')}  ${where}`];
}

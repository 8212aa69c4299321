import { own } from '#lib/base/own.ts';
import { once } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Qualifier } from '#lib/knowledge/relation.ts';
import { splitStem } from '../parse-stem.ts';
import type { StatedDeclaration, StatedItem } from '../stated-item.ts';
import { exchangedName } from './exchanged-name.ts';
import { turnedRoles } from './turned-roles.ts';
import { cutWords, hasWords, names, turningIn, type TurningWord } from './wording.ts';

/**
 * Why the stem of a declared item does not say what is declared, or says more: one message each.
 * @param reversed a word that is told of as the reverse of one of its relation, and not here once more
 */
export function wordingFaults(
  { stem }: StatedItem,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
  instruction: string | undefined,
  reversed?: string,
): string[] {
  const { relation, known, qualifiers } = declared;
  const { leadIn } = splitStem(stem);
  const shown = `question "${leadIn}"`;
  const question = instruction === undefined ? leadIn : leadIn.replace(instruction, '').trim();
  const faults = shapeFaults(leadIn, question, instruction).map(
    (expected) => `${shown}, expected ${expected}`,
  );
  if (!names(leadIn, kb.concepts.get(known))) faults.push(`${shown}, expected a name of ${known} in it`);
  faults.push(...turningFault(leadIn, turningWord(question, declared, kb), reversed));
  const turned = turnedRoles(question, declared, kb);
  if (turned !== undefined)
    faults.push(
      `words "${turned}" in "${leadIn}", expected ${known} in the part that the statement of ${relation} gives it`,
    );
  for (const [id, value] of Object.entries(qualifiers))
    if (!says(leadIn, kb, kb.qualifiers.get(id), value))
      faults.push(`${shown}, expected the words of ${id}: ${value} in it, as ${valueWords(id, value, kb)}`);
  const exchanged = exchangedName(question, declared, kb);
  if (exchanged !== undefined)
    faults.push(`"${exchanged.name}" in "${leadIn}", expected ${exchanged.own}, of which ${relation} speaks`);
  const other = anotherNamed(leadIn, [known, ...Object.values(qualifiers)], kb);
  if (other !== undefined) faults.push(`"${other}" in "${leadIn}", expected only what is declared`);
  return [...faults, ...[...kb.qualifiers.values()].flatMap((one) => strayValue(leadIn, one, declared, kb))];
}

/** What turns a question round or ranks in it, of words that its relation and its limits have not. */
export function turningWord(
  question: string,
  { known, relation, qualifiers }: StatedDeclaration,
  kb: KnowledgeBase,
): TurningWord | undefined {
  return turningIn(withoutNames(question, [known], kb), wordsOf(relation, qualifiers, kb));
}

function turningFault(
  leadIn: string,
  found: TurningWord | undefined,
  reversed: string | undefined,
): string[] {
  if (found === undefined || found.word.toLowerCase() === reversed) return [];
  const what = found.word.includes(' ') ? 'words' : 'word';
  return [`${what} "${found.word}" in "${leadIn}", expected ${found.expected}`];
}

/** What the shape of a question lacks. */
function shapeFaults(leadIn: string, question: string, instruction: string | undefined): string[] {
  return [
    ...(question.indexOf('?') === question.length - 1
      ? []
      : ['one question with a question mark at its end']),
    ...(instruction === undefined || leadIn.endsWith(` ${instruction}`)
      ? []
      : [`"${instruction}" at its end`]),
  ];
}

/** The text without all names of these concepts, the longest first. */
export function withoutNames(text: string, concepts: readonly string[], kb: KnowledgeBase): string {
  return cutWords(
    text,
    concepts.flatMap((id) => kb.concepts.get(id)?.names ?? []),
  );
}

/** What the relation and the declared qualifiers say themselves turns nothing round. */
export function wordsOf(
  relation: string,
  qualifiers: StatedDeclaration['qualifiers'],
  kb: KnowledgeBase,
): string {
  const { label = '', statement = '', ask = {}, askInCase = {} } = kb.relations.get(relation) ?? {};
  const values = Object.entries(qualifiers).map(([id, value]) =>
    own(kb.qualifiers.get(id)?.values ?? {}, value),
  );
  return [
    label,
    statement,
    ...Object.values(ask).flat(),
    ...Object.values(askInCase).flat(),
    ...values.flatMap((words) => [words?.phrase ?? '', words?.noun ?? '']),
  ].join(' ');
}

/**
 * The name of a concept beside the declared ones, of a kind of theirs: with a second medicine in it, or a longer name around the
 * declared one, the question is another.
 */
function anotherNamed(leadIn: string, declared: readonly string[], kb: KnowledgeBase): string | undefined {
  const kinds = new Set(declared.map((id) => kb.concepts.get(id)?.kind));
  const mine = new Set(declared.flatMap((id) => kb.concepts.get(id)?.names ?? []).map(foldName));
  const isAround = (name: string): boolean => [...mine].some((own) => hasWords(name, own));
  const [whole, rest] = [foldName(leadIn), withoutNames(leadIn, declared, kb)];
  const isAnother = ({ id, kind, name }: NameOf): boolean =>
    (whole.includes(name) || rest.includes(name)) &&
    kinds.has(kind) &&
    !declared.includes(id) &&
    !mine.has(name) &&
    hasWords(isAround(name) ? leadIn : rest, name);
  return namesOf(kb).find(isAnother)?.name;
}

/** A name of a concept, folded. */
interface NameOf extends Pick<Concept, 'id' | 'kind'> {
  readonly name: string;
}

const namesOf = once(({ concepts }: KnowledgeBase): readonly NameOf[] =>
  [...concepts.values()].flatMap(({ id, kind, names: all }) =>
    all.map((name) => ({ id, kind, name: foldName(name) })),
  ),
);

/**
 * Words of another value of a qualifier would narrow the question to what is not declared; those that the relation says of itself
 * ("the dose of intravenous examplol is …") do not.
 */
function strayValue(
  leadIn: string,
  qualifier: Qualifier,
  { relation, qualifiers: declared }: StatedDeclaration,
  kb: KnowledgeBase,
): string[] {
  if (qualifier.conceptKind !== undefined) return [];
  const { statement = '' } = kb.relations.get(relation) ?? {};
  const stray = Object.keys(qualifier.values).find(
    (value) =>
      own(declared, qualifier.id) !== value &&
      says(leadIn, kb, qualifier, value) &&
      !says(statement, kb, qualifier, value) &&
      !isInside(qualifier, value, declared, kb, leadIn),
  );
  return stray === undefined
    ? []
    : [`words of ${qualifier.id}: ${stray} in "${leadIn}", expected only what is declared`];
}

/** True when the words of a value stand in the text only as part of those of declared values ("adults" in "older adults"). */
function isInside(
  qualifier: Qualifier,
  value: string,
  declared: StatedDeclaration['qualifiers'],
  kb: KnowledgeBase,
  text: string,
): boolean {
  const rest = Object.entries(declared)
    .flatMap(([id, wanted]) => wordsOfValue(kb.qualifiers.get(id), wanted, kb))
    .reduce((left, one) => foldName(left).replaceAll(foldName(one), ' '), text);
  return !wordsOfValue(qualifier, value, kb).some((one) => hasWords(rest, one));
}

function valueWords(id: string, value: string, kb: KnowledgeBase): string {
  return wordsOfValue(kb.qualifiers.get(id), value, kb)
    .map((words) => `"${words}"`)
    .join(' or ');
}

/** The words that say a value of a qualifier: its phrase and noun, or the names of the concept that it is. */
function wordsOfValue(qualifier: Qualifier | undefined, value: string, kb: KnowledgeBase): readonly string[] {
  if (qualifier?.conceptKind !== undefined) return kb.concepts.get(value)?.names ?? [];
  const words = qualifier === undefined ? undefined : own(qualifier.values, value);
  return [words?.phrase, words?.noun].filter((one) => one !== undefined);
}

function says(text: string, kb: KnowledgeBase, qualifier: Qualifier | undefined, value: string): boolean {
  return wordsOfValue(qualifier, value, kb).some((words) => hasWords(text, words));
}

import { own } from '#lib/base/own.ts';
import { foldName } from '#lib/base/words.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Qualifier } from '#lib/knowledge/relation.ts';
import { splitStem } from '../parse-stem.ts';
import type { StatedDeclaration, StatedItem } from '../stated-item.ts';
import { negationIn, rankingIn } from './wording.ts';

/** Why the stem of a declared item does not say what is declared, or says more: one message each. */
export function wordingFaults(
  { stem }: StatedItem,
  { known, qualifiers }: StatedDeclaration,
  kb: KnowledgeBase,
  instruction: string | undefined,
): string[] {
  const { leadIn } = splitStem(stem);
  const shown = `question "${leadIn}"`;
  const faults: string[] = [];
  if (instruction !== undefined && !leadIn.endsWith(` ${instruction}`))
    faults.push(`${shown}, expected "${instruction}" at its end`);
  if (!names(leadIn, kb.concepts.get(known))) faults.push(`${shown}, expected a name of ${known} in it`);
  const found = negationIn(leadIn) ?? rankingIn(withoutName(leadIn, kb.concepts.get(known)));
  if (found !== undefined)
    faults.push(
      `word "${found.word}" in "${leadIn}", expected a question that it does not turn round or rank`,
    );
  for (const [id, value] of Object.entries(qualifiers))
    if (!says(leadIn, kb, kb.qualifiers.get(id), value))
      faults.push(`${shown}, expected the words of ${id}: ${value} in it`);
  return [
    ...faults,
    ...[...kb.qualifiers.values()].flatMap((one) => strayValue(leadIn, one, qualifiers, kb)),
  ];
}

function withoutName(text: string, concept: Concept | undefined): string {
  return (concept?.names ?? []).reduce((left, name) => left.replaceAll(foldName(name), ' '), foldName(text));
}

/** Words of another value of a qualifier would narrow the question to what is not declared. */
function strayValue(
  leadIn: string,
  qualifier: Qualifier,
  declared: StatedDeclaration['qualifiers'],
  kb: KnowledgeBase,
): string[] {
  if (qualifier.conceptKind !== undefined) return [];
  const stray = Object.keys(qualifier.values).find(
    (value) =>
      own(declared, qualifier.id) !== value &&
      says(leadIn, kb, qualifier, value) &&
      !isInside(qualifier, value, declared, leadIn),
  );
  return stray === undefined
    ? []
    : [`words of ${qualifier.id}: ${stray} in "${leadIn}", expected only what is declared`];
}

/** True when the words of a value stand in the text only as part of those of the declared value ("adults" in "older adults"). */
function isInside(
  qualifier: Qualifier,
  value: string,
  declared: StatedDeclaration['qualifiers'],
  text: string,
): boolean {
  const wanted = own(qualifier.values, own(declared, qualifier.id) ?? '');
  const words = [wanted?.phrase, wanted?.noun].filter((one) => one !== undefined);
  const rest = words.reduce((left, one) => foldName(left).replaceAll(foldName(one), ' '), text);
  const found = own(qualifier.values, value);
  return ![found?.phrase, found?.noun].some((one) => one !== undefined && hasWords(rest, one));
}

function says(text: string, kb: KnowledgeBase, qualifier: Qualifier | undefined, value: string): boolean {
  if (qualifier?.conceptKind !== undefined) return names(text, kb.concepts.get(value));
  const words = qualifier === undefined ? undefined : own(qualifier.values, value);
  return [words?.phrase, words?.noun].some((one) => one !== undefined && hasWords(text, one));
}

/** True when some name of the concept stands whole in the text. */
export function names(text: string, concept: Concept | undefined): boolean {
  return concept?.names.some((name) => hasWords(text, name)) ?? false;
}

/** True when the words stand whole in the text. */
export function hasWords(text: string, words: string): boolean {
  const [inside, wanted] = [foldName(text), foldName(words)];
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = inside.indexOf(wanted); at !== -1 && wanted !== ''; at = inside.indexOf(wanted, at + 1))
    if (!isLetter(inside[at - 1]) && !isLetter(inside[at + wanted.length])) return true;
  return false;
}

import { foldName } from '#lib/base/words.ts';
import { own } from '#lib/base/own.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { describe } from '../describe.ts';
import type { Reading } from '../parse-stem.ts';
import { PLAIN_PART, type StatedDeclaration, type StatedItem, type StatedOption } from '../stated-item.ts';
import { finding, type ProofFinding } from '../verdict.ts';
import { claimOf, itemReading, type Cell, type ItemReading } from './cell.ts';
import { cellOf, keyFaults, kindAt, namedIn } from './question.ts';
import type { PlainShape } from './plain-shape.ts';
import { wordingFaults, withoutNames } from './declared-words.ts';
import { askedOtherwise } from './reads-otherwise.ts';
import { unreadFaults, unreadOptionFaults } from './unread-question.ts';
import { names, turningIn } from './wording.ts';

/**
 * A hand-written stem that no phrasing gives: its author says what it asks. The text must then at least name what the
 * declaration names, and no word may turn the question round.
 */
export function readDeclared(
  item: StatedItem,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
  shape: PlainShape,
): ItemReading {
  const side = declared.asks;
  const reading: Reading = {
    relation: declared.relation,
    role: shape.instruction === undefined ? side : `${side}s`,
    subject: side === 'object' ? declared.known : undefined,
    object: side === 'subject' ? declared.known : undefined,
    qualifiers: declared.qualifiers,
    reasons: {},
  };
  const expected = kindAt(kb, reading, side === 'object' ? 'subject' : 'object');
  if (expected === '' || kb.concepts.get(declared.known)?.kind !== expected) {
    const message = `declaration of ${declared.relation} of ${declared.known}, expected a relation and a concept that it speaks of`;
    return itemReading({ findings: [differs('stem', message)], stem: 'declared' });
  }
  const { cells, findings: optionFaults } = cellsAsDeclared(item, declared, reading, kb);
  const otherwise = askedOtherwise(item, shape.instruction, declared, kb);
  const told = otherwise?.word.toLowerCase();
  const findings = [
    ...keyFaults('stem', item.options, shape.keys, shape.expected),
    ...wordingFaults(item, declared, kb, shape.instruction, told).map((message) => differs('stem', message)),
    ...unreadFaults(item, declared, kb, shape.instruction, otherwise),
    ...optionFaults,
  ];
  return itemReading({ findings, cells, reading, named: namedIn(kb, reading), stem: 'declared' });
}

/**
 * What the options claim of a question that is understood, as it is declared: where words stand around the names ("in the tower"),
 * they are read like those of a declared question. Undefined when nothing is declared, or another question.
 */
export function declaredCells(
  item: StatedItem,
  reading: Reading,
  kb: KnowledgeBase,
): DeclaredCells | undefined {
  const { declares } = item;
  if (declares === undefined || declarationFaults(item, reading, []).length > 0) return undefined;
  return cellsAsDeclared(item, declares, reading, kb);
}

interface DeclaredCells {
  readonly cells: readonly Cell[];
  readonly findings: readonly ProofFinding[];
}

function cellsAsDeclared(
  item: StatedItem,
  declared: StatedDeclaration,
  reading: Reading,
  kb: KnowledgeBase,
): DeclaredCells {
  const read = item.options.map((option) => declaredCell(option, reading, declared, kb));
  const unnamed = read.flatMap(({ findings }) => findings);
  const told = new Set(unnamed.map(({ where }) => where));
  return {
    cells: read.flatMap(({ cell }) => cell ?? []),
    findings: [
      ...unnamed,
      ...surroundingFaults(item, declared, kb).filter(({ where }) => !told.has(where)),
      ...unreadOptionFaults(item, declared, kb),
    ],
  };
}

function declaredCell(
  option: StatedOption,
  reading: Reading,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): { readonly cell: Cell | undefined; readonly findings: readonly ProofFinding[] } {
  const kind = kindAt(kb, reading, declared.asks);
  const concept = own(declared.options, option.id) ?? '';
  const claim = claimOf(reading, { [declared.asks]: concept });
  if (claim === undefined || kb.concepts.get(concept)?.kind !== kind) {
    const message = `option "${option.text}", expected a declared concept of the kind ${kind}`;
    return { cell: undefined, findings: [differs(option.id, message)] };
  }
  const cell = cellOf({ part: PLAIN_PART, where: option.id, option, claim, named: { concept, kind } });
  if (namesOnly(option, concept, declared, kb)) return { cell, findings: [] };
  const turning = turningIn(withoutNames(option.text, [concept], kb), '');
  const message =
    turning === undefined
      ? `option "${option.text}", expected a name of ${concept} in it, and of no other option`
      : `"${turning.word}" in option "${option.text}", expected the name alone: it turns the option round`;
  return { cell, findings: [{ ...differs(option.id, message), help: AROUND_HELP }] };
}

/**
 * What stands around the names must be the same in all options, articles aside: words that one option has and another has not
 * ("inactive …", "… in children") are a claim that nobody has proved.
 */
function surroundingFaults(
  { options }: StatedItem,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): ProofFinding[] {
  const around = ({ id, text }: StatedOption): string =>
    foldName(withoutNames(text, [own(declared.options, id) ?? ''], kb).replace(/\b(?:the|an?)\b/giu, ' '));
  const [common = ''] =
    [...Map.groupBy(options, around)].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return options
    .filter((option) => around(option) !== common)
    .map((option) => ({
      ...differs(option.id, oddWords(option.text, around(option), common)),
      help: AROUND_HELP,
    }));
}

/** @param common what stands around the names of most options */
function oddWords(text: string, odd: string, common: string): string {
  const expected = 'expected the same words around the name in all options';
  return odd === ''
    ? `option "${text}" without "${common}", ${expected}`
    : `words "${odd}" in option "${text}", ${expected}`;
}

const AROUND_HELP =
  'Write the names alone, without letters before them, or the same words in every option. A reason stands in a block quote below its option, indented by two spaces: `  > …`.';

/** A stem that is understood must mean what is declared. */
export function declarationFaults(
  item: StatedItem,
  reading: Reading,
  cells: readonly Cell[],
): ProofFinding[] {
  const { declares } = item;
  if (declares === undefined) return [];
  const { relation, subject, object, qualifiers } = reading;
  const asks = object === undefined ? 'object' : 'subject';
  const read = describe({ relation, subject, object, qualifiers });
  const known = asks === 'object' ? { subject: declares.known } : { object: declares.known };
  const stated = describe({
    relation: declares.relation,
    subject: undefined,
    object: undefined,
    ...known,
    qualifiers: Object.fromEntries(Object.entries(declares.qualifiers).sort(([a], [b]) => (a < b ? -1 : 1))),
  });
  const other = cells.find(({ option, named }) => own(declares.options, option.id) !== named?.concept);
  return [
    ...(asks === declares.asks && read === stated
      ? []
      : [differs('stem', `declaration ${stated}, expected ${read}`)]),
    ...(other === undefined
      ? []
      : [
          differs(
            other.where,
            `declared concept of "${other.option.text}", expected ${other.named?.concept ?? 'one'}`,
          ),
        ]),
  ];
}

function differs(where: string, message: string): ProofFinding {
  return finding('proof/declaration-differs', where, `Unexpected ${message}`);
}

/** An option's text names its concept, and no concept that another option declares. */
function namesOnly(
  { id, text }: StatedOption,
  concept: ConceptId,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): boolean {
  const mine = kb.concepts.get(concept);
  if (mine?.names.some((name) => foldName(name) === foldName(text)) === true) return true;
  // What stands around an amount makes it another one: "20 mg a week".
  if (mine?.quantity !== undefined || turningIn(withoutNames(text, [concept], kb), '') !== undefined)
    return false;
  const others = Object.entries(declared.options).filter(([other]) => other !== id);
  return names(text, mine) && !others.some(([, other]) => names(text, kb.concepts.get(other)));
}

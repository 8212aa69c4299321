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
import { names, wordingFaults, withoutNames } from './declared-words.ts';
import { unreadFaults } from './unread-question.ts';
import { turningIn } from './wording.ts';

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
  const read = item.options.map((option) => declaredCell(option, reading, declared, kb));
  const findings = [
    ...keyFaults('stem', item.options, shape.keys, shape.expected),
    ...wordingFaults(item, declared, kb, shape.instruction).map((message) => differs('stem', message)),
    ...unreadFaults(item, declared, kb, shape.instruction),
    ...read.flatMap(({ findings: faults }) => faults),
    ...surroundingFaults(item, declared, kb),
  ];
  const cells = read.flatMap(({ cell }) => cell ?? []);
  return itemReading({ findings, cells, reading, named: namedIn(kb, reading), stem: 'declared' });
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
  const message = `option "${option.text}", expected a name of ${concept} in it, and of no other option`;
  return { cell, findings: [differs(option.id, message)] };
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
  const [first] = options;
  return options
    .filter((option) => first !== undefined && around(option) !== around(first))
    .map((option) =>
      differs(
        option.id,
        `words "${around(option)}" in option "${option.text}", expected the same words around the name in all options`,
      ),
    );
}

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
  if (turningIn(text, '') !== undefined) return false;
  const others = Object.entries(declared.options).filter(([other]) => other !== id);
  return names(text, mine) && !others.some(([, other]) => names(text, kb.concepts.get(other)));
}

import type { Concept, ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { asOwnStem, inOwnWriting } from '#lib/knowledge/own-writing.ts';
import { describe } from '../describe.ts';
import type { SentenceRole } from '../frames.ts';
import { readLeadIn, splitStem, type Reading } from '../parse-stem.ts';
import { conceptsNamed, conceptsWithArticle } from '../slot-values.ts';
import type { StatedOption, StatedPart } from '../stated-item.ts';
import { finding, type ProofFinding } from '../verdict.ts';
import { claimOf, type Cell, type Named, type Side } from './cell.ts';

/** A question understood, or why not. */
export type Understood =
  | { readonly reading: Reading; readonly findings: readonly ProofFinding[] }
  | { readonly reading: undefined; readonly findings: readonly ProofFinding[] };

/** Reads `text` as a question in one of `roles`, followed by `instruction` when there is one. */
export function understand(
  kb: KnowledgeBase,
  text: string,
  asks: {
    readonly roles: readonly SentenceRole[];
    readonly instruction?: string;
    readonly inCase: boolean;
    readonly where?: string;
  },
): Understood {
  const { roles, instruction, inCase, where = 'stem' } = asks;
  const refused = (fault: ProofFinding): Understood => ({ reading: undefined, findings: [fault] });
  const question = instruction === undefined ? text : withoutEnd(text, ` ${instruction}`);
  const readings = question === undefined ? [] : readingsOf(kb, question, roles, inCase);
  const [reading] = readings;
  if (reading === undefined) {
    const then = instruction === undefined ? '' : `, followed by "${instruction}"`;
    const message = `Unexpected question "${text}", expected one of the phrasings of a relation${then}`;
    return refused(finding('proof/stem-not-understood', where, message));
  }
  if (readings.length === 1) return { reading, findings: [] };
  const message = `Unexpected question "${text}" with ${String(readings.length)} meanings, expected one: ${readings.map(describe).join('; ')}`;
  return refused(finding('proof/ambiguous-stem', where, message));
}

/** What a question may ask; one that no phrasing gives is read in the spelling of the vocabulary. */
function readingsOf(...[kb, question, ...how]: Parameters<typeof readLeadIn>): readonly Reading[] {
  const found = readLeadIn(kb, question, ...how);
  if (found.length > 0) return found;
  const spelt = asOwnStem(question, kb);
  return spelt === question ? found : readLeadIn(kb, spelt, ...how);
}

/** The last paragraph of a stem read as a question; phrasings for cases are allowed after one. */
export function understandStem(
  kb: KnowledgeBase,
  stem: string,
  roles: readonly SentenceRole[],
  instruction?: string,
): Understood {
  const { context, leadIn } = splitStem(stem);
  const inCase = context !== '';
  return understand(kb, leadIn, { roles, inCase, ...(instruction === undefined ? {} : { instruction }) });
}

function withoutEnd(text: string, end: string): string | undefined {
  return text.endsWith(end) ? text.slice(0, -end.length) : undefined;
}

/** Resolves the options of a part to concepts, and makes the claim of each. */
export function optionCells(
  kb: KnowledgeBase,
  part: StatedPart,
  reading: Reading,
  side: Side,
  place: { readonly wherePart: boolean; readonly known?: ConceptId },
): { readonly cells: readonly Cell[]; readonly findings: readonly ProofFinding[] } {
  const cells: Cell[] = [];
  const findings: ProofFinding[] = [];
  const kind = kindAt(kb, reading, side);
  const other = side === 'object' ? 'subject' : 'object';
  for (const option of part.options) {
    const where = place.wherePart ? `${part.id}/${option.id}` : option.id;
    const { concept, findings: faults } = nameOf(kb, option, kind, where);
    findings.push(...faults);
    if (concept === undefined) continue;
    const known = place.known === undefined ? {} : { [other]: place.known };
    const claim = claimOf(reading, { ...known, [side]: concept });
    if (claim === undefined) continue;
    cells.push(cellOf({ part: part.id, where, option, claim, named: { concept, kind } }));
  }
  return { cells, findings };
}

/** A cell whose option claims what it names. */
export function cellOf(
  cell: Pick<Cell, 'part' | 'where' | 'option' | 'claim'> & { readonly named: Named } & Partial<Cell>,
): Cell {
  return {
    marked: cell.option.key,
    says: 'holds',
    shown: cell.option.text,
    group: cell.part,
    ...cell,
  };
}

/** The kind of concept on a side of a reading's relation. */
export function kindAt(kb: KnowledgeBase, { relation }: Pick<Reading, 'relation'>, side: Side): string {
  const known = kb.relations.get(relation);
  return (side === 'object' ? known?.range : known?.domain) ?? '';
}

/** The side that a question asks for; undefined when it names neither. */
export function askedSide({ subject, object }: Reading): Side | undefined {
  if (subject === undefined && object === undefined) return undefined;
  return object === undefined ? 'object' : 'subject';
}

/** The concept that an option's text names, with its own article or without, or why it names none. */
export function nameOf(
  kb: KnowledgeBase,
  { text }: Pick<StatedOption, 'text'>,
  kind: string,
  where: string,
): { readonly concept: ConceptId | undefined; readonly findings: readonly ProofFinding[] } {
  const named = conceptsCalled(kb, text, kind);
  const [concept] = named;
  if (named.length === 1) return { concept: concept?.id, findings: [] };
  const fault =
    concept === undefined
      ? finding(
          'proof/unknown-option',
          where,
          `Unexpected option "${text}", expected a name of a concept of the vocabulary`,
        )
      : finding(
          'proof/ambiguous-option',
          where,
          `Unexpected option "${text}", expected the name of one concept: ${named.map(({ id }) => id).join(', ')}`,
        );
  return { concept: undefined, findings: [fault] };
}

/** The concepts that go by a text, with their own article or without; by its words in the spelling of the vocabulary where none does. */
function conceptsCalled(kb: KnowledgeBase, text: string, kind: string): readonly Concept[] {
  const called = (words: string): readonly Concept[] => {
    const bare = conceptsNamed(kb, words, kind);
    return bare.length > 0 ? bare : conceptsWithArticle(kb, words, kind);
  };
  const named = called(text);
  if (named.length > 0) return named;
  const spelt = inOwnWriting(text, kb);
  return spelt === text ? named : called(spelt);
}

/** What the question itself names. */
export function namedIn(
  kb: KnowledgeBase,
  reading: Reading,
  where = 'stem',
): readonly { readonly where: string; readonly named: Named }[] {
  return (['subject', 'object'] as const).flatMap((side) => {
    const concept = reading[side];
    return concept === undefined ? [] : [{ where, named: { concept, kind: kindAt(kb, reading, side) } }];
  });
}

/** Why a part has the wrong number of keys, or nothing. */
export function keyFaults(
  where: string,
  options: readonly StatedOption[],
  fits: (keys: number) => boolean,
  expected: string,
): ProofFinding[] {
  const keys = options.filter(({ key }) => key).length;
  if (fits(keys)) return [];
  return [finding('proof/key-count', where, `Unexpected ${String(keys)} keys, expected ${expected}`)];
}

import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { unique } from '#lib/base/unique.ts';
import type { WrittenRow } from '#lib/content/written/written-item.ts';
import type { Claim, Qualifiers } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { CHOOSE_FOR_EACH } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { inTableOrder } from '../draft-table.ts';
import type { ItemDraft, Option, Part } from '../item.ts';
import { candidateFor, reasonOf } from './candidates.ts';
import { claimsByFact } from './find-meaning.ts';
import { writtenItemCodes } from './codes.ts';
import { frameOf, headPlaces, type WrittenHead } from './frame.ts';
import { nameOption } from './name-option.ts';
import { rowPlaces, unnamedWords, withoutClaim, type TiedAnswers } from './tied-answers.ts';

/** What a table is about: its rows name subjects of a relation, its answers objects. */
interface Table {
  readonly home: Claim;
  readonly domain: string;
  readonly range: string;
  /** In the order of the rows. */
  readonly subjects: readonly (ConceptId | undefined)[];
  readonly objects: readonly (ConceptId | undefined)[];
}

/**
 * Ties a table of pairs: each row takes one of all answers. Answers that each belong to one row make a matching, a few that
 * rows share a matrix. The stem is a phrasing of the relation: it is read, never declared.
 */
export function tieRows(head: WrittenHead, kb: KnowledgeBase): TiedAnswers {
  const { written, facts } = head;
  const table = tableOf(
    written.rows,
    facts.flatMap((ref) => claimsByFact(kb).get(ref) ?? []),
    kb,
  );
  if (table === undefined) return { item: undefined, faults: [withoutClaim(written, facts)] };
  const faults = [...unnamed(written.rows, table, kb), ...takenSpares(written.rows, table)];
  if (faults.length > 0) return { item: undefined, faults };
  const parts = partsOf(head, table, kb);
  const keys = parts.flatMap(({ options }) => options.filter(({ key }) => key));
  const kind = isMatching(keys, parts) ? 'matching' : 'matrix-multiple-choice';
  const keyFacts = keys.flatMap(({ proof }) => proof.facts);
  const item: ItemDraft = {
    ...frameOf({ ...head, home: table.home.fact, keyFacts, instruction: CHOOSE_FOR_EACH }, kb),
    kind,
    options: [],
    parts,
    order: 'fixed',
    template: `${table.home.relation}/match`,
  };
  return { item, places: { ...headPlaces(written), ...rowPlaces(written.rows, parts) }, faults: [] };
}

/** The relation and scope of the cited claims of which the table names most. */
function tableOf(
  rows: readonly WrittenRow[],
  claims: readonly Claim[],
  kb: KnowledgeBase,
): Table | undefined {
  const tables = claims.map((home): Table => {
    const { domain = '', range = '' } = kb.relations.get(home.relation) ?? {};
    const named = (text: string, kind: string): ConceptId | undefined =>
      text === '' ? undefined : nameOption({ text, concept: undefined }, kind, kb);
    return {
      home,
      domain,
      range,
      subjects: rows.map(({ text }) => named(text, domain)),
      objects: rows.map(({ answer }) => named(answer, range)),
    };
  });
  const worth = ({ subjects, objects }: Table): number =>
    [...subjects, ...objects].filter((concept) => concept !== undefined).length;
  return tables.reduce<Table | undefined>(
    (best, one) => (best === undefined || worth(one) > worth(best) ? one : best),
    undefined,
  );
}

function unnamed(
  rows: readonly WrittenRow[],
  { subjects, objects, domain, range }: Table,
  kb: KnowledgeBase,
): Diagnostic[] {
  return rows.flatMap(({ text, answer, place }, index) => [
    ...(text !== '' && subjects[index] === undefined ? [unnamedWords({ text, place }, domain, kb)] : []),
    ...(objects[index] === undefined ? [unnamedWords({ text: answer, place }, range, kb)] : []),
  ]);
}

/** An answer that is nobody's and is the same as another, under another name: whoever gave it to that row would be right. */
function takenSpares(rows: readonly WrittenRow[], { objects }: Table): Diagnostic[] {
  return rows.flatMap(({ text, answer, place }, index) => {
    const object = objects[index];
    const other = rows[objects.findIndex((one, at) => one === object && at !== index)];
    if (text !== '' || object === undefined || other === undefined) return [];
    const message = `Unexpected answer "${answer}" that is nobody's, expected another thing than "${other.answer}": both are ${object}`;
    return [diagnose(writtenItemCodes.untiedOption, place, message, { help: SPARE_HELP })];
  });
}

const SPARE_HELP = 'Leave the row out, or write an answer that is wrong in every row.';

/** Each row with the same answers, in an order that gives no key away. What is right, the author says. */
function partsOf({ written, id, course, facts }: WrittenHead, table: Table, kb: KnowledgeBase): Part[] {
  const { relation, qualifiers } = table.home;
  const words = new Map<ConceptId, string>();
  for (const [index, { answer }] of written.rows.entries()) {
    const object = table.objects[index] ?? '';
    words.set(object, words.get(object) ?? answer);
  }
  const columns = inTableOrder([...words.keys()], id, kb);
  return written.rows.flatMap(({ text }, index): Part[] => {
    const subject = table.subjects[index];
    if (text === '' || subject === undefined) return [];
    const options = columns.map((object): Option => {
      const key = object === table.objects[index];
      const pairing = pairingOf(relation, subject, object, qualifiers);
      const candidate = candidateFor(object, key, pairing, { facts, course }, kb);
      return {
        id: object,
        text: words.get(object) ?? '',
        key,
        ...reasonOf(undefined, key, candidate, facts, kb),
      };
    });
    return [{ id: subject, text, options }];
  });
}

function pairingOf(
  relation: string,
  subject: ConceptId,
  object: ConceptId,
  qualifiers: Qualifiers,
): Parameters<typeof candidateFor>[2] {
  return { relation, subject, object, qualifiers };
}

/** Whether each row has an answer of its own. */
function isMatching(keys: readonly Option[], parts: readonly Part[]): boolean {
  return unique(keys.map(({ id }) => id)).length === parts.length;
}

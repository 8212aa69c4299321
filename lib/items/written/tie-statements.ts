import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { unique } from '#lib/base/unique.ts';
import { foldName } from '#lib/base/words.ts';
import type { WrittenRow } from '#lib/content/written/written-item.ts';
import { TRUTH_OPTIONS } from '#lib/knowledge/instructions.ts';
import { denialsIn } from '#lib/knowledge/denial.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import { QUANTITY_KIND } from '#lib/knowledge/quantity-kind.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { ItemDraft, Part } from '../item.ts';
import { pairingIds } from '../pairing-ids.ts';
import { statementOf, type Pairing } from '../phrase/statement.ts';
import { candidateFor, reasonOf } from './candidates.ts';
import { writtenItemCodes } from './codes.ts';
import { frameOf, headPlaces, type WrittenHead } from './frame.ts';
import { isTruth, TRUTHS } from './truths.ts';
import { rowPlaces, withoutClaim, type TiedAnswers } from './tied-answers.ts';

const [TRUE = ''] = TRUTH_OPTIONS.map(({ text }) => foldName(text));

/** Whether the answers of a table are no names, but whether its rows are true: most of them, where one is misspelt. */
export function areStatements(rows: readonly WrittenRow[]): boolean {
  return rows.filter(({ answer }) => isTruth(answer)).length * 2 > rows.length;
}

function noTruth({ answer, place }: WrittenRow): Diagnostic {
  const message = `Unexpected answer "${answer}", expected ${TRUTHS.replace(' and ', ' or ')} as in the other rows`;
  const help = `Write ${TRUTHS.replace(' and ', ' or ')} in the second cell of each row.`;
  return diagnose(writtenItemCodes.untiedOption, place, message, { help });
}

/**
 * Ties a table of statements, each true or false. A row is a statement of the relation of a cited fact, about its subject or
 * about another object: it is read, never declared. Which rows are true, the author says.
 */
export function tieStatements(head: WrittenHead, kb: KnowledgeBase): TiedAnswers {
  const { written, facts } = head;
  const claims = kb.claims.filter(({ fact, origin }) => origin === 'stated' && facts.includes(fact));
  const [home] = claims;
  if (home === undefined) return { item: undefined, faults: [withoutClaim(written, facts)] };
  const known = statementsOn(claims, kb);
  const pairings = written.rows.map(({ text }) => known.get(foldName(text)));
  const faults = [
    ...written.rows.filter(({ answer }) => !isTruth(answer)).map(noTruth),
    ...unknownRows(
      written.rows.filter((_row, index) => pairings[index] === undefined),
      claims,
      known,
      kb,
    ),
  ];
  if (faults.length > 0) return { item: undefined, faults };
  const parts = partsOf(
    head,
    pairings.flatMap((pairing) => pairing ?? []),
    kb,
  );
  const keyFacts = parts.flatMap(({ options }) => options.flatMap(({ proof }) => proof.facts));
  const item: ItemDraft = {
    ...frameOf({ ...head, home: facts[0] ?? home.fact, keyFacts, instruction: undefined }, kb),
    kind: 'matrix-multiple-choice',
    options: [],
    parts,
    order: 'fixed',
    template: `${home.relation}/true-or-false`,
  };
  return { item, places: { ...headPlaces(written), ...rowPlaces(written.rows, parts) }, faults: [] };
}

/** What could be said of the subjects of claims: each with every object of its kind, by the folded sentence. */
function statementsOn(claims: readonly Claim[], kb: KnowledgeBase): ReadonlyMap<string, Pairing> {
  const known = new Map<string, Pairing>();
  for (const { relation, subject, object: own, qualifiers } of claims) {
    const range = kb.relations.get(relation)?.range;
    const objects = [...kb.concepts.values()].filter(({ kind }) => kind === range).map(({ id }) => id);
    for (const object of [own, ...objects]) {
      const pairing = { relation, subject, object, qualifiers };
      const text = statementOf(pairing, kb);
      if (text !== undefined && !known.has(foldName(text))) known.set(foldName(text), pairing);
    }
  }
  return known;
}

/** Rows that are no statement of a cited fact: told of at the first, with the statements to write them in. */
function unknownRows(
  rows: readonly WrittenRow[],
  claims: readonly Claim[],
  known: ReadonlyMap<string, Pairing>,
  kb: KnowledgeBase,
): readonly Diagnostic[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const { text, place } = first;
  const more = others.length === 0 ? '' : ` and ${String(others.length)} more`;
  const message = `Unexpected ${more === '' ? 'row' : 'rows'} "${text}"${more}, expected ${more === '' ? 'a statement' : 'statements'} of the relation of a cited fact.${nearest(text, known, kb)}`;
  const frames = unique(claims.map(({ relation }) => kb.relations.get(relation)?.statement ?? ''));
  const help = `Say each row in these words, with the names of the vocabulary: ${frames.map((frame) => `"${frame}"`).join(' or ')}. What another fact says is a row once that fact is cited.`;
  const related = others.map((row) => ({ message: `The row "${row.text}"`, place: row.place }));
  return [diagnose(writtenItemCodes.untiedOption, place, message, { help, related })];
}

/** A statement of an amount is not guessed by its spelling: a near one states another amount. Nor is one that denies, near its reverse. */
function nearest(text: string, known: ReadonlyMap<string, Pairing>, kb: KnowledgeBase): string {
  const near = [...known].flatMap(([sentence, { object }]) =>
    kb.concepts.get(object)?.kind === QUANTITY_KIND ? [] : [sentence],
  );
  const alike = near.filter((sentence) => denialsIn(sentence) === denialsIn(text));
  if (alike.length > 0) return ` ${didYouMean(foldName(text), alike)}`;
  return near.length === 0
    ? ''
    : ' A statement denies nothing: say without a "not" what is so or is not, and answer True or False.';
}

function partsOf(
  { written, facts, course }: WrittenHead,
  pairings: readonly Pairing[],
  kb: KnowledgeBase,
): Part[] {
  const ids = pairingIds(pairings);
  return pairings.map((pairing, index) => {
    const row = written.rows[index];
    const holds = foldName(row?.answer ?? '') === TRUE;
    const candidate = candidateFor(pairing.object, holds, pairing, { facts, course }, kb);
    const reason = reasonOf(undefined, holds, candidate, facts, kb);
    return {
      id: ids[index] ?? '',
      text: row?.text ?? '',
      options: TRUTH_OPTIONS.map(({ id, text }) => ({ id, text, key: (id === 'true') === holds, ...reason })),
    };
  });
}

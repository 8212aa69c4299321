import { foldSpace } from '#lib/base/words.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { comparable } from './concepts.ts';
import { reasonsBesideKey, whysOfKey } from './rationale-of-key.ts';
import { piecesOf } from './rationale-pieces.ts';
import { conceptsNamed } from './slot-values.ts';
import { numberIn, slipGives } from './recompute.ts';
import type { Said } from './rationale-sentence.ts';
import type { JudgedOption } from './verdict.ts';

const QUOTED = 'The lesson says: ';
const LISTED = ' gives the whole list, and ';

/** True for a rationale that quotes the lesson. */
export function quotes(text: string): boolean {
  return text.includes(QUOTED);
}

/** True for a rationale that may name a source by its title. */
export function restsOnTitle(text: string): boolean {
  return text.includes(LISTED);
}

/** Takes out what the lesson is quoted with. `stray` when a quotation is no evidence sentence of a listed fact. */
export function cutQuotes(
  text: string,
  facts: readonly FactRef[],
  kb: KnowledgeBase,
): { readonly rest: string; readonly facts: readonly FactRef[]; readonly stray: boolean } {
  if (!quotes(text)) return { rest: text, facts: [], stray: false };
  let rest = text;
  const quoted: FactRef[] = [];
  for (const ref of facts) {
    const fact = kb.facts.get(ref);
    const quote = fact === undefined ? undefined : quoteOf(fact);
    if (quote === undefined || !text.includes(quote)) continue;
    rest = rest.replace(quote, '');
    quoted.push(ref);
  }
  return { rest: rest.trim(), facts: quoted, stray: quotes(rest) };
}

const quoteByFact = new WeakMap<Fact, string>();

function quoteOf(fact: Fact): string {
  const known = quoteByFact.get(fact) ?? `${QUOTED}“${foldSpace(fact.evidence.sentence)}”`;
  quoteByFact.set(fact, known);
  return known;
}

/**
 * Takes out the reasons that are given for the option's claim: by an author, by a slip, or by a complete list. `beside` are those that
 * its facts give for other answers, and that may stand here too.
 */
export function cutReasons(
  text: string,
  one: JudgedOption,
  kb: KnowledgeBase,
): { readonly rest: string; readonly reasons: readonly string[]; readonly beside: readonly string[] } {
  if (text === '') return { rest: text, reasons: [], beside: [] };
  let rest = text;
  const cut = (given: readonly string[]): readonly string[] => {
    const found: string[] = [];
    for (const reason of given) {
      const folded = foldSpace(reason);
      if (folded === '' || !rest.includes(folded)) continue;
      rest = rest.replace(folded, '');
      found.push(folded);
    }
    return found;
  };
  const reasons = cut([
    ...authored(one, kb),
    ...whysOfKey(one, kb),
    ...slips(one, kb),
    ...listed(text, one, kb),
  ]);
  const beside = cut(reasonsBesideKey(rest, one, kb));
  return { rest: foldSpace(rest), reasons, beside };
}

/** The reasons of `false` entries for the option, and why the facts hold that leave no room for it. */
function authored({ claim, proofs }: JudgedOption, kb: KnowledgeBase): string[] {
  const reasons: string[] = [];
  for (const other of kb.claimsBySubject.get(`${claim.relation}|${claim.subject}`) ?? []) {
    if (other.polarity !== -1) continue;
    const { reason } = other;
    if (reason !== undefined && comparable(kb, other.object, claim.object)) reasons.push(reason);
  }
  // A contrast's `why` is the reason of the claims that it makes, and of nothing else.
  for (const { kind, fact } of proofs) {
    const why = kind === 'entailed' ? undefined : whyOf(kb.facts.get(fact));
    if (why !== undefined) reasons.push(why);
  }
  return reasons;
}

function whyOf(fact: Fact | undefined): string | undefined {
  return fact?.kind === 'contrast' ? undefined : fact?.entry.why;
}

/** The slips of a formula that lead to the option's amount. */
function slips({ claim, proofs }: JudgedOption, kb: KnowledgeBase): string[] {
  const formula = kb.relations.get(claim.relation)?.formula;
  const shown = formula === undefined ? undefined : numberIn(kb, claim.object, formula.unit);
  if (formula === undefined || shown === undefined) return [];
  const given = { ...claim.qualifiers, ...proofs[0]?.qualifiers };
  return formula.slips.filter(({ tree }) => slipGives(kb, formula, tree, given, shown)).map(({ why }) => why);
}

/** The sentence on a complete list, when a list of the proofs is named by its source and the option by one of its names. */
function listed(text: string, { claim, proofs }: JudgedOption, kb: KnowledgeBase): string[] {
  const at = text.indexOf(LISTED);
  const end = text.indexOf(' not on it.', at);
  if (at === -1 || end === -1) return [];
  const name = text.slice(at + LISTED.length, end).replace(/ (?:is|are)$/u, '');
  const bare = name.replace(/^(?:the|an|a) /u, '');
  const kind = kb.concepts.get(claim.object)?.kind ?? '';
  const named = [name, bare].flatMap((words) => conceptsNamed(kb, words, kind));
  if (!named.some(({ id }) => id === claim.object)) return [];
  const sources = proofs
    .filter((proof) => proof.kind === 'R4')
    .flatMap(({ fact }) => wordsForSource(fact, kb));
  const source = sources.find((one) => text.slice(0, at).endsWith(one));
  return source === undefined ? [] : [text.slice(at - source.length, end + ' not on it.'.length)];
}

/** What the source that gives a fact's list as complete may be called: by its title as a name, or by the title alone. */
function wordsForSource(fact: FactRef, kb: KnowledgeBase): readonly string[] {
  const source = kb.completeness.find((one) => one.fact === fact)?.source.split('#')[0];
  const title = kb.sources.get(source ?? '')?.title;
  return title === undefined ? ['The cited source'] : [`The source “${foldSpace(title)}”`, foldSpace(title)];
}

const reasonsByKb = new WeakMap<KnowledgeBase, ReadonlySet<string>>();

/** True for a sentence that is an authored reason, whole or a part of one: here it is then given for the wrong option. */
export function isReasonOfAnother(sentence: string, kb: KnowledgeBase): boolean {
  let known = reasonsByKb.get(kb);
  if (known === undefined) {
    const slipped = [...kb.relations.values()].flatMap(
      ({ formula }) => formula?.slips.map(({ why }) => why) ?? [],
    );
    const whys = [...kb.facts.values()].flatMap(({ entry }) => entry.why ?? []);
    const reasons = [...kb.claims.flatMap(({ reason }) => reason ?? []), ...slipped, ...whys].map(foldSpace);
    known = new Set(reasons.flatMap((reason) => [reason, ...piecesOf(reason)]));
    reasonsByKb.set(kb, known);
  }
  return known.has(sentence);
}

/** A sentence of a rationale with what it says; undefined when it is in no frame. */
export interface ReadSentence {
  readonly sentence: string;
  readonly said: Said | undefined;
}

/** How many pieces are put together again when a full stop stands inside a name. */
const JOINED_MAX = 3;

/** The sentences of a text. A full stop may stand inside a name, so pieces are joined when only together they are read. */
export function sentencesOf(
  text: string,
  read: (sentence: string) => Said | undefined,
): readonly ReadSentence[] {
  const pieces = piecesOf(text);
  const found: ReadSentence[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at] ?? '';
    let taken = { count: 1, sentence: piece, said: read(piece) };
    for (
      let count = 2;
      taken.said === undefined && count <= JOINED_MAX && at + count <= pieces.length;
      count += 1
    ) {
      const sentence = pieces.slice(at, at + count).join(' ');
      const said = read(sentence);
      if (said !== undefined) taken = { count, sentence, said };
    }
    found.push({ sentence: taken.sentence, said: taken.said });
    at += taken.count;
  }
  return found;
}

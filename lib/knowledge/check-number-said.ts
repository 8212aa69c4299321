import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { once } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactEntry } from '#lib/content/schema/fact-schema.ts';
import { agreementCodes } from './agreement-codes.ts';
import type { Claim } from './claim.ts';
import type { Concept } from './concept.ts';
import type { Fact } from './fact.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Relation } from './relation.ts';
import { AUXILIARIES, PLURAL_AUXILIARIES } from './verb-forms.ts';

const VERB = [...AUXILIARIES].flat().join('|');

/**
 * Concepts that the evidence of a fact speaks of in the other number (`knowledge/number-unsaid`), each once: by "is" and "are", and by the
 * two forms that the relation's own statement gives.
 */
export function numberFaults(kb: KnowledgeBase): Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  const tell = (fact: Fact, concept: Concept, words: string): void => {
    if (told.has(concept.id)) return;
    const message = `Unexpected ${concept.number} "${concept.label}", expected the number that the lesson gives it: "${words}"`;
    const related = [{ message: 'the name', place: concept.place }];
    told.set(concept.id, diagnose(agreementCodes.numberUnsaid, fact.place, message, { related }));
  };
  for (const fact of kb.facts.values()) {
    const opening = openingOf(fact);
    if (opening === undefined) continue;
    // Another name of one thing may be one of many: "hives are", of urticaria.
    const named = (kb.lexicon.get(opening.name) ?? [])
      .flatMap((id) => kb.concepts.get(id) ?? [])
      .filter(({ label }) => foldName(label) === opening.name);
    const [concept] = named;
    if (concept === undefined || named.some(({ number }) => number === opening.number)) continue;
    tell(fact, concept, opening.words);
  }
  for (const { fact, concept, words } of otherForms(kb)) tell(fact, concept, words);
  return [...told.values()];
}

/** What the evidence of claims says in the other of the two forms that their relation has. */
function otherForms(
  kb: KnowledgeBase,
): readonly { readonly fact: Fact; readonly concept: Concept; readonly words: string }[] {
  const withForms = new Map([...kb.relations].filter(([, relation]) => formsOf(relation).length > 0));
  return kb.claims.flatMap((claim) => {
    const relation = claim.polarity === 1 ? withForms.get(claim.relation) : undefined;
    const fact = relation === undefined ? undefined : kb.facts.get(claim.fact);
    if (relation === undefined || fact === undefined) return [];
    const found = otherForm(claim, formsOf(relation), fact, kb);
    return found === undefined ? [] : [{ fact, ...found }];
  });
}

/** A name with which the evidence begins and behind it the form of the other number: "Wheeze and low blood pressure point to". */
function otherForm(
  claim: Claim,
  forms: readonly TwoForms[],
  { evidence: { sentence } }: Fact,
  kb: KnowledgeBase,
): { readonly concept: Concept; readonly words: string } | undefined {
  const start = sentence.replace(/^(?:the|an?) /iu, '');
  const [found] = forms.flatMap(({ side, one, many }) => {
    const concept = kb.concepts.get(claim[side]);
    if (concept === undefined || concept.quantity !== undefined) return [];
    const other = concept.number === 'plural' ? one : many;
    return wordBehind(concept.label, start) === other
      ? [{ concept, words: `${concept.label} ${other}` }]
      : [];
  });
  return found;
}

/** The word behind a name with which a text begins; empty where it begins with something else. */
function wordBehind(label: string, text: string): string {
  const begins = text.startsWith(' ', label.length) && isSame(text.slice(0, label.length), label);
  return begins ? firstWord(text.slice(label.length + 1)) : '';
}

function isSame(text: string, label: string): boolean {
  return text.toLowerCase() === label.toLowerCase();
}

function firstWord(text: string): string {
  return /^[\p{L}-]+/u.exec(text)?.[0] ?? '';
}

interface TwoForms {
  readonly side: 'subject' | 'object';
  readonly one: string;
  readonly many: string;
}

/** The forms of verbs right behind a name in a statement, by their first words. In the other order they are told of for themselves. */
const formsOf = once(({ statement }: Relation): readonly TwoForms[] =>
  [...statement.matchAll(FORMS)]
    .filter(({ groups }) => groups?.['slot'] === (groups?.['side'] ?? 'subject'))
    .map(({ groups }): TwoForms => {
      const { slot, one = '', many = '' } = groups ?? {};
      const side = slot === 'object' ? slot : 'subject';
      return { side, one: firstWord(one), many: firstWord(many) };
    })
    .filter(({ one, many }) => one.endsWith('s') && many !== one && many !== `${one}s`),
);

const FORMS =
  /\{(?<slot>subject|object)\} \[(?<one>[^[\]|{}]+)\|(?<many>[^[\]|:{}]+)(?::(?<side>subject|object))?\]/gu;

/** The start of a sentence: what stands before its first verb, folded, the number of the verb, and both as written. */
interface Opening {
  readonly name: string;
  readonly number: Concept['number'];
  readonly words: string;
}

/** By the entry of the fact, whose evidence stays the same while it is the same object. */
const openings = new WeakMap<
  FactEntry,
  { readonly sentence: string; readonly opening: Opening | undefined }
>();

function openingOf({ entry, evidence: { sentence } }: Fact): Opening | undefined {
  const known = openings.get(entry);
  if (known?.sentence === sentence) return known.opening;
  const { name, verb = '' } = OPENING.exec(sentence)?.groups ?? {};
  const number = PLURAL_AUXILIARIES.has(verb.toLowerCase()) ? 'plural' : 'singular';
  const opening =
    name === undefined ? undefined : ({ name: foldName(name), number, words: `${name} ${verb}` } as const);
  openings.set(entry, { sentence, opening });
  return opening;
}

/** What stands before the first verb of a sentence. */
const OPENING = new RegExp(`^(?:(?:the|an?) )?(?<name>[^.,;:()]{1,80}?) (?<verb>${VERB})\\b`, 'iu');

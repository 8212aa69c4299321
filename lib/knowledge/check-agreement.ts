import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { once } from '#lib/base/remembered.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { agreementCodes } from './agreement-codes.ts';
import { bracketFaults } from './check-bracket-forms.ts';
import { framesOf } from './check-frames.ts';
import { numberFaults } from './check-number-said.ts';
import type { Concept } from './concept.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { AUXILIARIES, hasOwnVerb, PLURAL_AUXILIARIES } from './verb-forms.ts';

type Side = 'subject' | 'object';

/** A verb of one form next to a slot. */
interface FixedVerb {
  readonly relation: string;
  readonly path: readonly (string | number)[];
  /** The slot with its verb, as the frame has them. */
  readonly words: string;
  readonly side: Side;
  readonly number: Concept['number'];
}

const PAIRS: ReadonlyMap<string, string> = new Map(
  [...AUXILIARIES].flatMap(([one, many]) => [one, many].map((verb) => [verb, `[${one}|${many}]`])),
);
/** The slot is what the verb speaks of only where nothing governs it: at the start, or behind the words of a qualifier. */
const BEHIND = new RegExp(
  `(?:^|, |\\bthat )(?<words>\\{(?<side>subject|object)\\} (?<verb>[a-z]+))\\b`,
  'gu',
);
/** In front of it only in a question that asks with another word: "has {subject}" may be what somebody has, "are {object}" what many are. */
const ASKED = String.raw`(?:^|, )(?:(?:in|at|to|for|from|by|with|on|of|after|before|under|during) )?`;
const SLOT = String.raw`\{(?<side>subject|object)\})(?! and\b)`;
const BEFORE = [
  new RegExp(
    String.raw`${ASKED}(?:which|what|whose|how|when|where|why|whom)(?: [a-z-]+){0,6}? (?<words>(?<verb>does|do) ${SLOT}`,
    'giu',
  ),
  new RegExp(
    String.raw`${ASKED}(?:what|where|when|why|how(?: (?!many|much)[a-z-]+)?) (?<words>(?<verb>is|are|was|were) ${SLOT}`,
    'giu',
  ),
];

/**
 * Phrasings whose verb has one form and which a fact fills with a name of the other number, each once
 * (`knowledge/verb-agreement`), measures of many things among them; and concepts that the evidence of a fact speaks of in the other number
 * (`knowledge/number-unsaid`). English alone; a verb that cannot be told from a noun is not read. What facts make of the vocabulary
 * stands at a fact: of what stands in the vocabulary only that is told which is so without any.
 */
export function checkAgreement(parsed: ParsedVocabulary, kb: KnowledgeBase): Diagnostic[] {
  return [...verbFaults(parsed, kb), ...bracketFaults(parsed, kb), ...numberFaults(kb), ...changeFaults(kb)];
}

/** The words of a change are those of one thing ("goes up", "rises"), which no brackets can turn: each measure has to be one. */
function changeFaults(kb: KnowledgeBase): Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const { entry, place } of kb.facts.values()) {
    if (entry.kind !== 'direction') continue;
    for (const id of [entry.driver, entry.response]) {
      const concept = kb.concepts.get(id);
      if (concept?.number !== 'plural' || told.has(id)) continue;
      const message = `Unexpected plural "${concept.label}" in a fact of kind direction, expected a name of one thing, of which "goes up" and "rises" can be said`;
      const related = [{ message: 'the name', place: concept.place }];
      const help = `Name one measure ("loss of fluid" for "fluid losses"), or put one before it: "amount of ${concept.label}".`;
      told.set(id, diagnose(agreementCodes.verbAgreement, place, message, { related, help }));
    }
  }
  return [...told.values()];
}

function verbFaults(parsed: ParsedVocabulary, kb: KnowledgeBase): Diagnostic[] {
  const fixed = fixedVerbsOf(parsed);
  if (fixed.length === 0) return [];
  // Where no concept of the kind has the other number, no claim has.
  const numbers = new Set([...kb.concepts.values()].map(({ kind, number }) => `${kind}|${number}`));
  const verbs = fixed.filter(({ relation, side, number }) => {
    const known = kb.relations.get(relation);
    const kind = (side === 'subject' ? known?.domain : known?.range) ?? '';
    return numbers.has(`${kind}|${number === 'plural' ? 'singular' : 'plural'}`);
  });
  if (verbs.length === 0) return [];
  const relations = new Set(verbs.map(({ relation }) => relation));
  const claims = Map.groupBy(
    kb.claims.filter(({ relation }) => relations.has(relation)),
    ({ relation }) => relation,
  );
  return verbs.flatMap((verb) => {
    const isOther = (concept: Concept | undefined): boolean =>
      concept !== undefined && concept.quantity === undefined && concept.number !== verb.number;
    const claim = (claims.get(verb.relation) ?? []).find((one) => isOther(kb.concepts.get(one[verb.side])));
    const other = kb.concepts.get(claim?.[verb.side] ?? '');
    const fact = kb.facts.get(claim?.fact ?? '');
    const located = parsed.relations[verb.relation];
    if (other === undefined || fact === undefined || located === undefined) return [];
    const message = `Unexpected "${verb.words}" in a phrasing of "${verb.relation}", expected ${bothForms(verb)}: "${other.label}" is ${other.number}`;
    const related = [{ message: 'the phrasing', place: located.locate(verb.path, { words: verb.words }) }];
    return [diagnose(agreementCodes.verbAgreement, fact.place, message, { related })];
  });
}

/** The verb in brackets, as far as its other form is known; `:object` where it agrees with that. */
function bothForms({ words, side }: FixedVerb): string {
  const verb = words
    .replace(/\{[^}]*\}/u, '')
    .trim()
    .toLowerCase();
  const both = PAIRS.get(verb) ?? `[${verb}|…]`;
  return `"${side === 'object' ? both.replace(']', ':object]') : both}"`;
}

const fixedVerbsOf = once((parsed: ParsedVocabulary): readonly FixedVerb[] =>
  Object.entries(parsed.relations).flatMap(([relation, located]) => {
    const isVerb = hasOwnVerb(located.entry);
    return framesOf(located).flatMap(({ frame, path }) =>
      [BEHIND, ...BEFORE]
        .flatMap((pattern) => [...frame.matchAll(pattern)])
        .flatMap(({ groups }) => {
          const { words = '', side = '', verb = '' } = groups ?? {};
          const number = numberOf(verb.toLowerCase(), isVerb && path[0] === 'statement');
          return number === undefined
            ? []
            : [{ relation, path, words, side: side === 'object' ? side : 'subject', number }];
        }),
    );
  }),
);

/** The number of a verb's form. One that is denied with "does not" is a verb, and of one thing when it ends with "s". */
function numberOf(verb: string, isVerb: boolean): Concept['number'] | undefined {
  if (AUXILIARIES.has(verb)) return 'singular';
  if (PLURAL_AUXILIARIES.has(verb)) return 'plural';
  return isVerb && /[^s]s$/u.test(verb) ? 'singular' : undefined;
}

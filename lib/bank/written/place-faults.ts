import { own } from '#lib/base/own.ts';
import { hasError, type Diagnostic, type Place } from '#lib/base/diagnostic.ts';
import type { ItemDraft } from '#lib/items/item.ts';
import { MANY_OPTIONS } from '#lib/items/propose/choose-many.ts';
import type { WrittenPlaces } from '#lib/items/written/written-places.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { ItemFault } from '../item-fault.ts';

/** What tells of a rationale and not of the option above it. */
const OF_RATIONALE = new Set([
  'proof/no-rationale',
  'proof/false-rationale',
  'proof/wrong-rationale',
  'proof/unread-rationale',
]);
const MISSING_FEEDBACK = 'rules/missing-feedback';
const WRONG_SHAPE = 'bank/wrong-shape';
/** Says the same of an item of a wrong shape once more, as what tires learners. */
const OPTION_COUNT = 'rules/option-count';
const NOT_UNDERSTOOD = 'proof/stem-not-understood';
const UNPROVED = 'proof/distractor-not-refuted';
/** What leaves an option without a proof that could give its rationale. */
const OF_PROOF = new Set([
  UNPROVED,
  'proof/fact-not-listed',
  'proof/second-key',
  'proof/key-not-entailed',
  'proof/avoided-option',
  'proof/conflict',
]);

/** Of an option whose words could not be read, what rules of style say of them is no second fault. */
const OF_WORDS = new Set(['proof/unknown-option', 'proof/declaration-differs']);
/** A fault, and those that say no more than it does, or that follow from it. */
const FOLLOWING: readonly {
  readonly from: RegExp;
  /** Matched against code and message of what follows. */
  readonly all: RegExp;
  /** Whether only what stands at the same words follows. */
  readonly isLocal?: boolean;
}[] = [
  // The question names another source, country or group than the fact: it is another question.
  {
    from: /^rules\/missing-qualifier /u,
    all: /^(?:proof\/declaration-differs .*(?:, expected the words of |Unexpected declaration )|rules\/outdated-fact )/u,
  },
  { from: /^rules\/negative-stem /u, all: /^proof\/declaration-differs .* turn round or rank$/u },
  { from: /^proof\/key-not-entailed /u, all: /^proof\/declaration-differs Unexpected declaration /u },
  {
    from: /^proof\/declaration-differs .* question mark at its end$/u,
    all: /^proof\/(?:reordered|altered)-question /u,
  },
  // Nothing is proved of a question that is not understood, so no reason could be written.
  {
    from: /^proof\/stem-not-understood /u,
    all: /^(?:proof\/no-rationale |rules\/(?:missing-feedback Unexpected rationale ""|unfocused-stem ))/u,
  },
  // Pairs, statements and steps: the wrong answer of a row makes the right one a wrong answer.
  { from: /^proof\/key-not-entailed /u, all: /^proof\/(?:second-key|no-rationale) /u, isLocal: true },
  { from: /^proof\/key-not-entailed /u, all: /^rules\/(?:unfocused-stem Unexpected stem from|key-count) /u },
];
/** What follows where the question is another one: see above. */
const OF_OTHER_QUESTION = /^proof\/(?:key-not-entailed|second-key|wrong-certificate)$/u;

/**
 * The faults of an item written by hand, each once and at the words that it is about. A wrong answer without a proof is told of once,
 * with the fact and the field in which a proof could be written; a rationale that no author wrote is then not spoken of.
 */
export function placeFaults(
  faults: readonly ItemFault[],
  item: ItemDraft,
  places: WrittenPlaces,
  kb: KnowledgeBase,
): readonly Diagnostic[] {
  const placed = ownFaults(faults, places).map((fault) => atItsWords(fault, item, places, kb));
  const first = placed.filter((fault) => !isToldAlready(fault, placed, places));
  // What is refused must not be refused without a word, whatever is said to follow from what.
  const isSilent = !hasError(first) && faults.some(({ severity }) => severity === 'error');
  const told = isSilent ? faults.map((fault) => atItsWords(fault, item, places, kb)) : first;
  // One rationale may stand for several right answers; what is wrong with it is wrong once.
  const keyOf = ({ code, message, place }: Diagnostic): string =>
    OF_RATIONALE.has(code) ? JSON.stringify([code, place]) : JSON.stringify([code, message]);
  const once = new Map<string, Diagnostic>();
  for (const fault of told)
    if (fault.severity === 'error' || once.get(keyOf(fault))?.severity !== 'error')
      once.set(keyOf(fault), fault);
  return [...once.values()];
}

/** Without what only says that a proof is lacking which is told of, or what another shape would not have. */
function ownFaults(faults: readonly ItemFault[], places: WrittenPlaces): readonly ItemFault[] {
  const unproved = new Set(faults.flatMap(({ code, where }) => (OF_PROOF.has(code) ? (where ?? []) : [])));
  const misshapen = new Set(faults.flatMap(({ code, message }) => (code === WRONG_SHAPE ? [message] : [])));
  const isOwn = ({ where = '' }: ItemFault): boolean => Object.hasOwn(places.rationales, where);
  return faults
    .filter((fault) => !OF_RATIONALE.has(fault.code) || isOwn(fault) || !unproved.has(fault.where ?? ''))
    .filter(({ code, message }) => code !== OPTION_COUNT || !misshapen.has(message))
    .filter(({ code, evidence }) => code !== MISSING_FEEDBACK || evidence !== '' || unproved.size === 0);
}

function atItsWords(fault: ItemFault, item: ItemDraft, places: WrittenPlaces, kb: KnowledgeBase): Diagnostic {
  const { code, severity, message, why } = fault;
  return { code, severity, message, why, place: placeOf(fault, item, places), ...adviceOn(fault, item, kb) };
}

/** Whether another fault says the same, or is what this one follows from. */
function isToldAlready(fault: Diagnostic, all: readonly Diagnostic[], { stem }: WrittenPlaces): boolean {
  const { code, place } = fault;
  if (code.startsWith('rules/') && place !== stem)
    return all.some((other) => OF_WORDS.has(other.code) && other.place === place);
  if (OF_OTHER_QUESTION.test(code) && isOtherQuestion(all)) return true;
  // An item that is refused has an error that says so.
  const graver = all.filter(({ severity }) => severity === 'error' || severity === fault.severity);
  return FOLLOWING.some(
    (one) =>
      one.all.test(wordsOf(fault)) &&
      graver.some(
        (other) => one.from.test(wordsOf(other)) && (one.isLocal !== true || other.place === place),
      ),
  );
}

/** Whether the words of the question are a phrasing with other qualifiers than those of the cited fact. */
function isOtherQuestion(all: readonly Diagnostic[]): boolean {
  return (
    all.some(({ code }) => code === 'rules/missing-qualifier') &&
    all.some((fault) => wordsOf(fault).startsWith('proof/declaration-differs Unexpected declaration '))
  );
}

const wordsOf = ({ code, message }: Diagnostic): string => `${code} ${message}`;

function placeOf(fault: ItemFault, item: ItemDraft, places: WrittenPlaces): Place {
  const { code, where, evidence } = fault;
  if (where === 'facts') return places.facts;
  const option = item.options.find(({ id }) => id === where) ?? quoted(evidence, item);
  if (option === undefined) return placeInPart(fault, places);
  const rationale = places.rationales[option.id];
  const isAboutRationale = OF_RATIONALE.has(code) || (where === undefined && evidence === option.rationale);
  return (isAboutRationale ? rationale : undefined) ?? places.options[option.id] ?? places.stem;
}

/** Answers of parts are named by both; an author may give those of a number a rationale. */
function placeInPart({ code, where = '' }: ItemFault, { stem, options, rationales }: WrittenPlaces): Place {
  return (OF_RATIONALE.has(code) ? own(rationales, where) : undefined) ?? own(options, where) ?? stem;
}

/** The option that a rule quotes: whole, or the only one that holds the words. */
function quoted(
  evidence: string | undefined,
  { options }: ItemDraft,
): ItemDraft['options'][number] | undefined {
  if (evidence === undefined || evidence === '') return undefined;
  const whole = options.find(({ text, rationale }) => text === evidence || rationale === evidence);
  const holding = options.filter(({ text }) => text.includes(evidence));
  return whole ?? (holding.length === 1 ? holding[0] : undefined);
}

/** What to do: for a wrong answer without a proof, the very line to write and the fact to write it in. */
function adviceOn(
  { code, help, where = '' }: ItemFault,
  item: ItemDraft,
  kb: KnowledgeBase,
): Pick<Diagnostic, 'help' | 'related'> {
  const { options, declares, facts } = item;
  const ofShape = shapeHelp(code, item, kb);
  if (ofShape !== undefined) return { help: ofShape, related: [] };
  const asked = kb.facts.get(facts[0] ?? '');
  if (asked === undefined || !code.startsWith('proof/')) return { help, related: [] };
  const related = [{ message: `the fact ${asked.id}`, place: asked.place }];
  const option = options.find(({ id }) => id === where);
  if (code !== UNPROVED || declares === undefined || option === undefined) return { help, related };
  return { help: howToProve(option.text, declares.options[where] ?? where, declares.asks, asked), related };
}

/** What the shape of the whole item asks for. */
function shapeHelp(code: string, item: ItemDraft, kb: KnowledgeBase): string | undefined {
  return isSelectAll(code, item) ? SELECT_ALL_HELP : phrasingHelp(code, item, kb);
}

/** The phrasings for such an item, to copy from; undefined where the item is of no relation. */
function phrasingHelp(code: string, { template = '' }: ItemDraft, kb: KnowledgeBase): string | undefined {
  if (code !== NOT_UNDERSTOOD) return undefined;
  const [id = '', role = ''] = template.split('/');
  const relation = kb.relations.get(id);
  if (relation === undefined || !ASKED_IN_PHRASINGS.has(role)) return undefined;
  const phrasings = Object.entries(relation.ask).flatMap(([asked, frames]) => (asked === role ? frames : []));
  return phrasings.length === 0
    ? `The relation ${id} has no phrasing that asks for this: write one under \`ask.${role}\` in the vocabulary, and use its words.`
    : `Use one of these, word for word, with the names and qualifiers of the fact: ${phrasings.map((frame) => `"${frame}"`).join(' or ')}.`;
}

const ASKED_IN_PHRASINGS: ReadonlySet<string> = new Set(['match', 'order', 'object', 'subject']);

/** A wrong shape of an item with more than one right option, and no number of them asked for. */
function isSelectAll(code: string, { kind, options }: ItemDraft): boolean {
  return code === WRONG_SHAPE && kind === 'multiple-response' && options.filter(({ key }) => key).length > 1;
}

const SELECT_ALL_HELP = `Mark one option with \`[x]\`, or write more wrong ones: with several right options the item is "select all that apply", which has ${String(MANY_OPTIONS.min)} to ${String(MANY_OPTIONS.max)} options and at most one right option more than wrong ones.`;

function howToProve(text: string, concept: string, asks: 'object' | 'subject', asked: Fact): string {
  const name = falseName(concept, asked.kind);
  const mend =
    asks === 'object' || asked.kind === 'definition'
      ? `add \`${name}: <why it is wrong>\` to \`false\` of the fact ${asked.id}`
      : `write a fact with \`not: true\` on ${name}`;
  return `No fact says that "${text}" is wrong here. If you would defend that before a specialist, ${mend}; or cite the fact that rules it out; or take another wrong answer.`;
}

/** What stands under `false`: the wrong object, or of definitions the wrong term. */
function falseName(concept: string, kind: string): string {
  return kind === 'definition' ? concept.replace(/^definition-of\//u, '') : concept;
}

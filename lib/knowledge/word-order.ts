import { foldName } from '#lib/base/words.ts';
import { wordStem } from '#lib/base/word-stems.ts';

/** Stand for what a question names and for what it asks, in texts and among words. */
export const KNOWN = '\uE000';
export const ASKED = '\uE001';
const TOKEN = /[\uE000-\uE00F]|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const ASKING = /\b(?:which|what|whom|whose|how)\b/gu;
/** Stand for what a question is limited to, where another thing that it names could stand there: "compared with dummy treatment". */
export const MARKS: readonly string[] = Array.from({ length: 14 }, (_, at) =>
  String.fromCharCode(0xe0_02 + at),
);
/** These ask only where none of the others does: "when the level rises, what …". */
const ASKING_ELSE = /\b(?:who|when|where)\b/gu;

/**
 * Words that leave what is asked as it is: question words, articles, prepositions of place and belonging, auxiliaries, pronouns,
 * the person who takes a medicine, and the lesson and list that a question may point at. Closed, and short on purpose: what
 * denies, ranks, orders in time ("before", "without") or says what ought to be ("should") is not on it, and no verb of meaning.
 */
const PLAIN: ReadonlySet<string> = new Set(
  (
    'what which who whom whose where when if how the a an about of in on at by for from to with as and or that than ' +
    'is are was were be been being do does did has have had can may will would ' +
    'it its this these those they them their he she his her him you your one there ' +
    "patient patient's patients person person's people people's nurse nurse's nurses " +
    "pharmacist pharmacist's pharmacists lesson statement statements answer answers option options following according " +
    'someone somebody approximate approximately roughly'
  ).split(' '),
);

/**
 * Words that say of a person that he has the medicine: "a patient who takes examplol". They leave what is asked as it is where the
 * relation does not use them itself.
 */
export const TAKING: ReadonlySet<string> = new Set(
  'take takes taking taken took receive receives receiving received'.split(' '),
);

/** That somebody speaks of a medicine: "a nurse teaches a student about examplol", as a sentence before the question. */
const TELLING: ReadonlySet<string> = new Set(
  (
    'explain explains explained explaining ask asks asked asking teach teaches taught teaching tell tells told telling ' +
    'counsel counsels counselled discuss discusses discussed discussing talk talks talked talking wants want know'
  ).split(' '),
);

/** Who does, or takes it, and that it was prescribed. Ages are none of them: a dose may hang on one. */
const PEOPLE: ReadonlySet<string> = new Set(
  (
    "student student's students doctor doctor's doctors prescriber prescriber's prescribers carer carers relative relatives " +
    "man man's woman woman's client client's clients colleague colleague's colleagues caregiver caregivers prescribed cares caring"
  ).split(' '),
);

/** Whether a folded word of a sentence before a question leaves the question as it is. */
export function isOfSetting(word: string): boolean {
  const straight = word.replace('’', "'");
  return isPlain(word) || TAKING.has(word) || TELLING.has(straight) || PEOPLE.has(straight);
}

/** Whether a folded word says that somebody speaks of something. */
export function isTelling(word: string): boolean {
  return TELLING.has(word);
}

/**
 * Words that tie parts of a sentence together, and say how: of many relations, and the sign of none. They are not plain, since "before"
 * makes another question than "after".
 */
export const TYING: ReadonlySet<string> = new Set(
  'after before during while until since between among within under over above below through into against because'.split(
    ' ',
  ),
);

/** Whether a folded word leaves what is asked as it is, whichever apostrophe it has. */
export function isPlain(word: string): boolean {
  return PLAIN.has(word.replace('’', "'"));
}

/** The words of a question or statement that say something, as stems, with `KNOWN`, `ASKED` and "by", in their order. */
export type Order = readonly string[];

/** A folded question with what asks in it taken for `ASKED`; one that has it already stays as it is. */
export function withAsked(text: string): string {
  return text.includes(ASKED) ? text : text.replace(text.search(ASKING) === -1 ? ASKING_ELSE : ASKING, ASKED);
}

/**
 * A phrasing with `ASKED` in the slot of a side and `KNOWN` in that of the other; slots of qualifiers are left out, and of two forms of a
 * verb the first is taken. Folded. @param marks what stands in the slot of a qualifier that is not left out
 */
export function filled(
  frame: string,
  side: 'subject' | 'object',
  marks: ReadonlyMap<string, string> = new Map(),
): string {
  return foldName(
    frame
      .replace(/\[(?<one>[^[\]|]*)\|[^[\]]*\]/gu, '$<one>')
      .replace(/\{(?<slot>[^{}:]*)(?::[^{}]*)?\}/gu, (_whole, slot: string) => {
        if (slot === side) return ASKED;
        return slot === 'subject' || slot === 'object' ? KNOWN : (marks.get(slot) ?? ' ');
      }),
  );
}

/** Whether a word has the ending of adverbs: they stand where they like. */
export const isAdverb = (word: string): boolean => word.length > 4 && word.endsWith('ly');

/** Adverbs may stand at several places, and change no roles. @param isLeftOut which other words are none of the order */
export function orderOf(text: string, isLeftOut: (word: string) => boolean = () => false): Order {
  const words = (text.match(TOKEN) ?? []).filter(
    (word) => word === 'by' || (!isPlain(word) && !isAdverb(word) && !isLeftOut(word)),
  );
  return words.map(wordStem).filter((word, at, all) => word !== ASKED || all[at - 1] !== ASKED);
}

/** The same said with what is asked in front, in the passive for the active, and in the active for the passive. */
export function voicesOf(order: Order): readonly Order[] {
  const voices = [order, ...passive(order), ...active(order)];
  return [...voices, ...voices.flatMap(askedFirst)];
}

/** "Which gate does examplol close", "through which organ does it leave the body": what acts comes before what is asked. */
function askedFirst(order: Order): readonly Order[] {
  const at = order.indexOf(ASKED);
  return order.indexOf(KNOWN) < at ? [[ASKED, ...order.slice(0, at), ...order.slice(at + 1)]] : [];
}

/** One text for orders that say the same: by whom something is done may stand anywhere. */
export function comparable(order: Order): string {
  const by = order.findIndex((word, at) => word === 'by' && isSide(order[at + 1]));
  if (by === -1) return order.join(' ');
  return [...order.slice(0, by), ...order.slice(by + 2), 'by', order[by + 1]].join(' ');
}

const isSide = (word: string | undefined): boolean => word === KNOWN || word === ASKED;

/** "A closes the level of B" gives "the level of B closes by A"; the verb is the word behind what acts. */
function passive(order: Order): readonly Order[] {
  const [actor = '', verb = '', ...rest] = order;
  const end = rest.findIndex(isSide);
  if (!isSide(actor) || isSide(verb) || end === -1 || order.includes('by')) return [];
  return [[...rest.slice(0, end + 1), verb, 'by', actor, ...rest.slice(end + 1)]];
}

function active(order: Order): readonly Order[] {
  const by = order.indexOf('by');
  const [verb = '', actor = ''] = [order[by - 1], order[by + 1]];
  if (by < 2 || isSide(verb) || !isSide(actor)) return [];
  return [[actor, verb, ...order.slice(0, by - 1), ...order.slice(by + 2)]];
}

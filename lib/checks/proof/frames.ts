import { foldSpace } from '#lib/base/words.ts';
import type { AskedRole, Relation } from '#lib/knowledge/relation.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** What a sentence does: asks, states that a relation holds or does not, or ties it to one reason or two. */
export type SentenceRole = AskedRole | 'statement' | 'negation' | 'dyad' | 'triad';

/** A slot of a frame: the side or qualifier that it names, and the form in which the words stand. */
export interface Slot {
  readonly name: string;
  readonly form: 'sentence' | 'bare' | 'noun';
}

/** A frame taken apart: literal, slot, literal, slot, …, literal. `literals` is one longer than `slots`. */
export interface Pattern {
  readonly relation: Relation;
  readonly role: SentenceRole;
  /** True for the questions that only make sense after a patient case. */
  readonly inCase: boolean;
  readonly literals: readonly string[];
  readonly slots: readonly Slot[];
  /** The grammatical number that a named side must have for these literals to be right. */
  readonly numbers: Readonly<Partial<Record<string, 'singular' | 'plural'>>>;
}

/** All words of a knowledge base, taken apart once. */
export interface Phrasing {
  /** Patterns under one of their own words: a sentence without that word does not match. */
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>;
  /** Under `qualifier/form`: what is written → the values that it stands for. First letters are in lower case. */
  readonly qualifierWords: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** What may stand before a comma at the front of a sentence → the values of qualifiers, in vocabulary order. */
  readonly fronts: ReadonlyMap<string, readonly Front[]>;
}

/** The value of the `order`th qualifier of the vocabulary. */
export interface Front {
  readonly order: number;
  readonly id: string;
  readonly value: string;
}

const SLOT = /\{([a-z0-9-]+)(?::(bare|noun))?\}/gu;
const AGREEMENT = /\[([^[\]|]+)\|([^[\]|:]+)(?::(subject|object))?\]/gu;
const phrasings = new WeakMap<KnowledgeBase, Phrasing>();

/** The frames of all relations and the words of all qualifiers. */
export function phrasingOf(kb: KnowledgeBase): Phrasing {
  const known = phrasings.get(kb);
  if (known !== undefined) return known;
  const byWord = new Map<string, Pattern[]>();
  for (const relation of kb.relations.values()) {
    for (const pattern of [
      ...compileStatements(relation),
      ...compileRoles(relation, false),
      ...compileRoles(relation, true),
    ]) {
      const word = ownWord(pattern);
      byWord.set(word, [...(byWord.get(word) ?? []), pattern]);
    }
  }
  const qualifierWords = qualifierWordsOf(kb);
  const phrasing = { byWord, qualifierWords, fronts: frontsOf(kb, qualifierWords) };
  phrasings.set(kb, phrasing);
  return phrasing;
}

/** The longest word that stands whole in the literals, between spaces or at the very end; empty when there is none. */
function ownWord({ literals }: Pattern): string {
  const words = literals.flatMap((literal, index) => {
    const isLast = index === literals.length - 1;
    return literal.split(' ').slice(1, isLast ? undefined : -1);
  });
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function qualifierWordsOf(kb: KnowledgeBase): Map<string, Map<string, string[]>> {
  const all = new Map<string, Map<string, string[]>>();
  for (const { id, values } of kb.qualifiers.values()) {
    for (const [value, { phrase, noun }] of Object.entries(values)) {
      for (const [form, words] of [['sentence', phrase] as const, ['noun', noun ?? ''] as const]) {
        const written = all.get(`${id}/${form}`) ?? new Map<string, string[]>();
        const key = lowerFirst(foldSpace(words));
        all.set(`${id}/${form}`, written.set(key, [...(written.get(key) ?? []), value]));
      }
    }
  }
  return all;
}

/** Concepts stand in slots only, so a qualifier whose values are concepts stands at no front. */
function frontsOf(kb: KnowledgeBase, words: Phrasing['qualifierWords']): Map<string, Front[]> {
  const fronts = new Map<string, Front[]>();
  [...kb.qualifiers.values()].forEach(({ id, conceptKind }, order) => {
    if (conceptKind !== undefined) return;
    for (const [phrase, values] of words.get(`${id}/sentence`) ?? [])
      fronts.set(phrase, [...(fronts.get(phrase) ?? []), ...values.map((value) => ({ order, id, value }))]);
  });
  return fronts;
}

/** A `because` frame is read as one sentence, whatever pieces it is shown in. */
function compileStatements(relation: Relation): Pattern[] {
  const { statement, negation, because } = relation;
  const whole = (role: 'dyad' | 'triad'): Pattern[] => {
    const frame = because?.[role];
    return frame === undefined ? [] : compile(relation, role, false, frame.replaceAll('|', ' '));
  };
  return [
    ...compile(relation, 'statement', false, statement),
    ...compile(relation, 'negation', false, negation),
    ...whole('dyad'),
    ...whole('triad'),
  ];
}

const ASKED = ['object', 'subject', 'objects', 'subjects', 'match', 'each', 'order'] as const;

function compileRoles(relation: Relation, inCase: boolean): Pattern[] {
  const frames = inCase ? relation.askInCase : relation.ask;
  return ASKED.flatMap((role) =>
    (frames[role] ?? []).flatMap((frame) => compile(relation, role, inCase, frame)),
  );
}

/** One pattern for each combination of numbers that the frame's `[one|many]` forms depend on. */
function compile(relation: Relation, role: SentenceRole, inCase: boolean, written: string): Pattern[] {
  const frame = foldSpace(written);
  const named = new Set([...frame.matchAll(SLOT)].map(([, name = '']) => name));
  const agreeing = new Set([...frame.matchAll(AGREEMENT)].map(([, , , side = 'subject']) => side));
  let numbers: Record<string, 'singular' | 'plural'>[] = [{}];
  for (const side of agreeing) {
    if (!named.has(side)) continue;
    numbers = numbers.flatMap((chosen) => [
      { ...chosen, [side]: 'singular' },
      { ...chosen, [side]: 'plural' },
    ]);
  }
  return numbers.flatMap((chosen) => {
    const agreed = frame.replace(AGREEMENT, (_form, one: string, many: string, side = 'subject') =>
      chosen[side as string] === 'plural' ? many : one,
    );
    return namesItsSides(role, named) ? takeApart(agreed, { relation, role, inCase, numbers: chosen }) : [];
  });
}

/** The sides that a sentence of a role names; it names no other. */
const NAMED: Readonly<Record<SentenceRole, readonly string[]>> = {
  object: ['subject'],
  objects: ['subject'],
  subject: ['object'],
  subjects: ['object'],
  match: [],
  each: [],
  order: [],
  statement: ['subject', 'object'],
  negation: ['subject', 'object'],
  dyad: ['subject', 'object', 'reason'],
  triad: ['subject', 'object', 'reason', 'second-reason'],
};
const SIDES = ['subject', 'object', 'reason', 'second-reason'];

function namesItsSides(role: SentenceRole, named: ReadonlySet<string>): boolean {
  const isReason = (side: string): boolean => side.endsWith('reason') && role !== 'dyad' && role !== 'triad';
  return SIDES.every((side) => isReason(side) || NAMED[role].includes(side) === named.has(side));
}

function takeApart(frame: string, rest: Omit<Pattern, 'literals' | 'slots'>): Pattern[] {
  const slots: Slot[] = [];
  const literals: string[] = [];
  let end = 0;
  for (const slot of frame.matchAll(SLOT)) {
    const [whole, name = '', form] = slot;
    literals.push(frame.slice(end, slot.index));
    slots.push({ name, form: form === 'bare' || form === 'noun' ? form : 'sentence' });
    end = slot.index + whole.length;
  }
  literals.push(frame.slice(end));
  literals[0] = lowerFirst(literals[0] ?? '');
  // Two slots without a letter between them could be split in more than one way: no sentence is read by such a frame.
  if (literals.slice(1).includes('')) return [];
  return [{ ...rest, literals, slots }];
}

/** The text with its first letter in lower case: the first letter of a sentence says nothing. */
export function lowerFirst(text: string): string {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}

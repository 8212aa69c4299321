import type { AskedRole, Relation } from '#lib/knowledge/relation.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** What a sentence does: asks for one side of a relation, or states that it holds. */
export type SentenceRole = AskedRole | 'statement';

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
  /** Its longest literal: a text without it does not match. */
  readonly anchor: string;
}

const SLOT = /\{([a-z0-9-]+)(?::(bare|noun))?\}/gu;
const AGREEMENT = /\[([^[\]|]+)\|([^[\]|:]+)(?::(subject|object))?\]/gu;
const patterns = new WeakMap<KnowledgeBase, readonly Pattern[]>();

/** Every frame of every relation, taken apart once per knowledge base. Negations are left out: they state no claim. */
export function patternsOf(kb: KnowledgeBase): readonly Pattern[] {
  const known = patterns.get(kb);
  if (known !== undefined) return known;
  const compiled = [...kb.relations.values()].flatMap((relation) => [
    ...compile(relation, 'statement', false, relation.statement),
    ...compileRoles(relation, false),
    ...compileRoles(relation, true),
  ]);
  patterns.set(kb, compiled);
  return compiled;
}

function compileRoles(relation: Relation, inCase: boolean): Pattern[] {
  const frames = inCase ? relation.askInCase : relation.ask;
  return (['object', 'subject', 'objects', 'subjects'] as const).flatMap((role) =>
    (frames[role] ?? []).flatMap((frame) => compile(relation, role, inCase, frame)),
  );
}

/** One pattern for each combination of numbers that the frame's `[one|many]` forms depend on. */
function compile(relation: Relation, role: SentenceRole, inCase: boolean, frame: string): Pattern[] {
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

/** A question names the side that it does not ask for, and a statement names both. */
function namesItsSides(role: SentenceRole, named: ReadonlySet<string>): boolean {
  if (role === 'statement') return named.has('subject') && named.has('object');
  const [asked, known] = role.startsWith('object')
    ? (['object', 'subject'] as const)
    : (['subject', 'object'] as const);
  return named.has(known) && !named.has(asked);
}

function takeApart(frame: string, rest: Omit<Pattern, 'literals' | 'slots' | 'anchor'>): Pattern[] {
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
  const anchor = literals
    .slice(1)
    .reduce((longest, literal) => (literal.length > longest.length ? literal : longest), '');
  return [{ ...rest, literals, slots, anchor }];
}

/** The text with its first letter in lower case: the first letter of a sentence says nothing. */
export function lowerFirst(text: string): string {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}

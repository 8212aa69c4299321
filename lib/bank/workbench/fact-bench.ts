import type { ProofBranch } from '#lib/checks/proof/proof-tree.ts';
import { proofBranches } from '#lib/checks/proof/proof-tree.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { Generation } from '#lib/items/generation.ts';
import { leadInOf, type Item } from '#lib/items/item.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { whyNoItem } from '#lib/items/propose/why-no-item.ts';
import { prospectsOf } from '#lib/items/propose/prospects.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { askedFacts } from '#lib/items/asked-facts.ts';
import type { BankFact, ItemTraits } from '../bank.ts';
import { knownHow } from '../known-how.ts';
import type { ItemState } from './item-state.ts';
import { toldOnce } from './told-once.ts';

/** An item in the list of its lesson: what it asks, and how it stands. */
export interface ItemLine {
  readonly id: string;
  /** The name of its kind for a reader. */
  readonly label: string;
  readonly leadIn: string;
  /** True when a patient case stands before its question. */
  readonly hasCase: boolean;
  readonly state: ItemState['code'];
}

/** An item as its author sees it: with its key, its proof, and what people decided about it. */
export interface ItemBench {
  readonly item: Item;
  readonly difficulty: ItemTraits['difficulty'];
  readonly state: ItemState;
  readonly proof: readonly ProofBranch[];
}

/** Kinds of item that a fact gives none of, for one reason. */
export interface NoKinds {
  readonly kinds: readonly string[];
  readonly why: string;
}

/** A fact, the items that stand under it, and what could not be made of it. */
export interface FactBench extends BankFact {
  readonly id: string;
  readonly examinable: boolean;
  /** How it is known, where that differs from the ordinary. */
  readonly known: readonly string[];
  readonly items: readonly ItemLine[];
  /** Ids of items that ask it too and stand under another fact. */
  readonly alsoAskedBy: readonly string[];
  /** Grouped by their reason, in the order of the kinds. */
  readonly none: readonly NoKinds[];
}

/** What the workbench knows of the whole root. */
export interface BenchSource {
  readonly kb: KnowledgeBase;
  readonly states: ReadonlyMap<string, ItemState>;
  readonly difficultyOf: (item: Item) => ItemTraits['difficulty'];
  readonly diagnostics: readonly Diagnostic[];
}

const registered: readonly ItemKind[] = kinds;

/**
 * @param items those of the lesson
 * @param generation what the fact's objective gives; undefined when nothing of it may be asked
 */
export function factBench(
  told: BankFact,
  items: readonly Item[],
  generation: Generation | undefined,
  source: BenchSource,
): FactBench {
  const { ref } = told;
  const fact = source.kb.facts.get(ref);
  const own = items.filter((item) => item.facts[0] === ref);
  const asking = items.filter((item) => askedFacts(item).includes(ref));
  return {
    ...told,
    id: ref.slice(ref.lastIndexOf('/') + 1),
    examinable: fact?.examinable ?? false,
    known: knownHow(told.toVerify, fact?.entry),
    items: own.map((item) => itemLine(item, source)),
    alsoAskedBy: asking.filter((item) => !own.includes(item)).map(({ id }) => id),
    none: fact === undefined ? [] : noKinds(fact, [...own, ...asking], generation, source),
  };
}

/** An item as the list of its lesson has it. */
export function itemLine({ id, kind, stem }: Item, { states }: Pick<BenchSource, 'states'>): ItemLine {
  const leadIn = leadInOf(stem);
  const hasCase = leadIn !== stem.trim();
  return { id, label: labelOf(kind), leadIn, hasCase, state: stateOf(id, states).code };
}

/** An item with everything beside it. Its proof is made anew. */
export function itemBench(
  item: Item,
  { kb, states, difficultyOf }: Pick<BenchSource, 'kb' | 'states' | 'difficultyOf'>,
): ItemBench {
  return {
    item,
    difficulty: difficultyOf(item),
    state: stateOf(item.id, states),
    proof: toldOnce(proofBranches(item, kb), (line) => kb.facts.has(line)),
  };
}

function stateOf(id: string, states: BenchSource['states']): ItemState {
  return states.get(id) ?? { code: 'awaiting', decisions: [], mark: '' };
}

/** The name of a kind for a reader. */
export function labelOf(kind: string): string {
  return registered.find(({ id }) => id === kind)?.label ?? kind;
}

function noKinds(
  fact: Fact,
  items: readonly Item[],
  generation: Generation | undefined,
  source: BenchSource,
): readonly NoKinds[] {
  const missing = registered.filter(({ id }) => !items.some((item) => item.kind === id));
  const whole = whyNothing(fact, source.kb);
  if (whole !== undefined) return [{ kinds: missing.map(({ label }) => label), why: whole }];
  const reasons = missing.map((kind) => ({
    label: kind.label,
    why: refused(fact, kind.id, source.diagnostics) ?? whyNone(fact, kind, generation),
  }));
  return [...Map.groupBy(reasons, ({ why }) => why)].map(([why, own]) => ({
    kinds: own.map(({ label }) => label),
    why,
  }));
}

/** What keeps a fact from being asked at all. */
function whyNothing(fact: Fact, kb: KnowledgeBase): string | undefined {
  if (fact.examinable && prospectsOf(fact, kb).length > 0) return undefined;
  return whyNoItem(fact, kb)[0]?.why;
}

/** The checks that refused what the kind made of the fact: their findings name the item. */
function refused(fact: Fact, kind: string, diagnostics: readonly Diagnostic[]): string | undefined {
  const own = `${fact.ref}/${kind}/`;
  const codes = diagnostics
    .filter(({ severity, item }) => severity === 'error' && item?.startsWith(own) === true)
    .map(({ code }) => code);
  return codes.length === 0 ? undefined : `the checks refused it: ${[...new Set(codes)].join(', ')}`;
}

function whyNone(fact: Fact, kind: ItemKind, generation: Generation | undefined): string {
  const why = generation === undefined ? undefined : kind.whyNone?.(fact, generation);
  return why ?? 'no phrasing or set of options passed: the kind gives no reason';
}

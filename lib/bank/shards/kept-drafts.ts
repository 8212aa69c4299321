import { once } from '#lib/base/remembered.ts';
import { objectiveDrafts, type ObjectiveDrafts } from '#lib/items/generate.ts';
import type { ItemDraft } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { judgeDraft, type JudgedDraft } from '../judge-draft.ts';
import { bearOn } from './bears-on.ts';
import { factChanges, type FactChanges } from './fact-changes.ts';
import { factName, knowledgeParts } from './knowledge-key.ts';
import { speaksOfAny, textChanges, type TextChanges } from './text-changes.ts';
import { traceTexts, type TracedKnowledge } from './traced-texts.ts';

interface Kept<T> {
  readonly value: T;
  /** Names of the texts that it was made from. */
  readonly read: ReadonlySet<string>;
}

/**
 * The drafts of a shard and their judgements, kept from one knowledge base to the next. While nothing differs but texts, what
 * read none of the changed ones is kept: drafts objective by objective, judgements draft by draft. Where facts hold something else, the
 * drafts of the objectives that can ask of them are made anew too (`placesAsking`), and of all that are as before the judgement is kept
 * unless a changed fact bears on it (`bearOn`).
 * When anything else differs, nothing is kept.
 */
export class KeptDrafts {
  #of: { readonly kb: KnowledgeBase; readonly traced: TracedKnowledge } | undefined;
  readonly #drafts = new Map<string, Kept<readonly ItemDraft[]>>();
  /** Drafts that may be other ones since the last change, by the place of their objective. */
  readonly #stale = new Map<string, readonly ItemDraft[]>();
  #judged = new WeakMap<ItemDraft, Kept<JudgedDraft>>();

  /** The drafts that the knowledge base allows. */
  drafts(kb: KnowledgeBase): readonly ItemDraft[] {
    const traced = this.#turnTo(kb);
    return objectiveDrafts(traced.kb).flatMap((of) => this.#draftsOf(of, traced));
  }

  /** Makes and judges every draft of `drafts(kb)` by small steps, and tells after each: so both are known when they are asked for. */
  *proving(kb: KnowledgeBase): Generator<undefined> {
    for (const of of objectiveDrafts(this.#turnTo(kb).kb)) {
      const drafts = this.#draftsOf(of, this.#turnTo(kb));
      yield;
      for (const draft of drafts) {
        this.judge(draft, kb);
        yield;
      }
    }
  }

  #draftsOf({ place, drafts }: ObjectiveDrafts, traced: TracedKnowledge): readonly ItemDraft[] {
    const known = this.#drafts.get(place);
    if (known !== undefined) return known.value;
    const { value: made, read } = traced.during(drafts);
    const value = likeBefore(made, this.#stale.get(place) ?? []);
    this.#drafts.set(place, { value, read });
    return value;
  }

  /** A draft of `drafts(kb)`, judged, where nobody waives anything. */
  judge(draft: ItemDraft, kb: KnowledgeBase): JudgedDraft {
    const traced = this.#turnTo(kb);
    const known = this.#judged.get(draft);
    if (known !== undefined) return known.value;
    const { value, read } = traced.during(() => judgeDraft(draft, traced.kb, []));
    this.#judged.set(draft, { value, read: new Set([...read, ...textsOfDraft(draft)]) });
    return value;
  }

  #turnTo(kb: KnowledgeBase): TracedKnowledge {
    const before = this.#of;
    if (before?.kb === kb) return before.traced;
    this.#stale.clear();
    const traced = traceTexts(kb);
    const facts = before === undefined ? undefined : factChanges(before.kb, kb);
    if (before === undefined || facts === undefined) {
      this.#drafts.clear();
      this.#judged = new WeakMap();
    } else
      this.#forget(facts, textChanges(knowledgeParts(before.kb).texts, knowledgeParts(kb).texts), kb, [
        before.traced.kb,
        traced.kb,
      ]);
    this.#of = { kb, traced };
    return traced;
  }

  /** Forgets what was made from a changed text, or depends on a changed fact. @param traced the bases that drafts are made from, before and now */
  #forget(facts: FactChanges, texts: TextChanges, kb: KnowledgeBase, traced: readonly KnowledgeBase[]): void {
    const hasFacts = facts.refs.size + facts.amounts.length > 0;
    if (texts.names.size === 0 && !hasFacts) return;
    const asked = hasFacts ? placesAsking(facts, traced) : undefined;
    const isMeant = ({ read }: Kept<unknown>): boolean => [...texts.names].some((name) => read.has(name));
    const isOther = (draft: ItemDraft): boolean => {
      const judged = this.#judged.get(draft);
      if (judged === undefined) return false;
      return isMeant(judged) || speaksOfAny(draft, texts.said) || bearOn(facts, draft, kb);
    };
    const listsAny = (draft: ItemDraft): boolean => draft.facts.some((ref) => facts.refs.has(ref));
    for (const [place, kept] of this.#drafts) {
      for (const draft of kept.value.filter(isOther)) this.#judged.delete(draft);
      if (asked?.has(place) !== true && !isMeant(kept) && !kept.value.some(listsAny)) continue;
      this.#drafts.delete(place);
      this.#stale.set(place, kept.value);
    }
  }
}

/**
 * The objectives of which other drafts may be made since facts changed: those of the lessons of these facts, and those that ask of a
 * relation of theirs. Where facts name other amounts, all: these are concepts, and any of their kind may be a wrong answer.
 */
function placesAsking(facts: FactChanges, kbs: readonly KnowledgeBase[]): ReadonlySet<string> {
  const changed = kbs.flatMap((kb) => [...facts.refs].flatMap((ref) => kb.facts.get(ref) ?? []));
  const lessons = new Set(changed.map(({ course, lesson }) => `${course}/${lesson}/`));
  const isAsked = ({ place, relations }: ObjectiveDrafts): boolean =>
    facts.amounts.length > 0 ||
    lessons.has(place.slice(0, place.lastIndexOf('/') + 1)) ||
    [...relations()].some((relation) => facts.relations.has(relation));
  return new Set(
    kbs.flatMap((kb) =>
      objectiveDrafts(kb)
        .filter(isAsked)
        .map(({ place }) => place),
    ),
  );
}

/** The drafts, each that came out as it was before as the same object: its judgement is kept by that. */
function likeBefore(made: readonly ItemDraft[], before: readonly ItemDraft[]): readonly ItemDraft[] {
  if (before.length === 0) return made;
  const known = new Map(before.map((draft) => [textOf(draft), draft]));
  return made.map((draft) => known.get(textOf(draft)) ?? draft);
}

/** Drafts that are made the same way have their members in the same order; of those that have not, each is only judged anew. */
const textOf = once((draft: ItemDraft): string => JSON.stringify(draft));

/** What the checker quotes of the facts that an item lists, it remembers for each fact: reading them leaves no trace. */
function textsOfDraft({ facts }: ItemDraft): readonly string[] {
  return facts.map(factName);
}

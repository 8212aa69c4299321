import { unique } from '#lib/base/unique.ts';
import type { Place } from '#lib/base/diagnostic.ts';
import { judgeDraft } from '#lib/bank/judge-draft.ts';
import { withNegation } from '#lib/bank/written/negated-question.ts';
import { placeFaults } from '#lib/bank/written/place-faults.ts';
import type { ProofCode } from '#lib/checks/proof/codes.ts';
import type { WritableItem } from '#lib/content/written/write-item.ts';
import type { WrittenItem, WrittenText } from '#lib/content/written/written-item.ts';
import { writtenItemCodes } from '#lib/items/written/codes.ts';
import { partsOf } from '#lib/items/item.ts';
import type { WrittenFor } from '#lib/items/written/find-references.ts';
import { tieItem, type TiedItem } from '#lib/items/written/tie-item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** An item with the facts that it needs, and what it still lacks: nothing when it is proved as it stands. */
export interface ProvedItem {
  readonly item: WritableItem;
  readonly lacks: readonly string[];
  /** Of what it lacks, what facts say against its right and wrong answers. */
  readonly denied: readonly string[];
}

/**
 * Tries whether an item can be proved. It then cites the facts that make its right answers right and its wrong ones wrong, and no
 * other. It is judged as it would be once it stands in a quiz file.
 */
export function proveItem(item: WritableItem, quiz: WrittenFor, kb: KnowledgeBase): ProvedItem {
  const tied = tieItem(writtenOf(item), quiz, kb);
  if (tied.item === undefined) return { item, ...faultsOf(item, tied, quiz, kb) };
  const options = partsOf(tied.item).flatMap((part) => part.options);
  const facts = unique(options.flatMap(({ proof }) => proof.facts));
  const own = facts.filter((ref) => kb.facts.get(ref)?.course === quiz.course);
  const cited = { ...item, facts: own.map((ref) => ref.slice(quiz.course.length + 1)) };
  return { item: cited, ...faultsOf(cited, tieItem(writtenOf(cited), quiz, kb), quiz, kb) };
}

const OF_ANOTHER: ProofCode = 'proof/words-of-another-relation';

function faultsOf(
  item: WritableItem,
  tied: TiedItem,
  quiz: WrittenFor,
  kb: KnowledgeBase,
): Pick<ProvedItem, 'lacks' | 'denied'> {
  if (tied.item === undefined) {
    const denied = tied.faults.filter(({ code }) => code === writtenItemCodes.keyWithoutFact.code);
    // Where its words cannot be tied either, it is about something else; where it cites no fact, none is against it.
    return {
      lacks: withNegation(tied.faults, writtenOf(item), quiz, kb).map(({ message }) => message),
      denied:
        item.facts.length === 0 || denied.length < tied.faults.length
          ? []
          : denied.map(({ message }) => message),
    };
  }
  const { faults } = judgeDraft(tied.item, kb, []);
  return {
    lacks: placeFaults(faults, tied.item, tied.places, kb)
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message),
    // Where its words are those of another relation, it was tied to what it does not ask.
    denied: faults.some(({ code }) => code === OF_ANOTHER)
      ? []
      : faults.filter(({ against }) => against !== undefined).map(({ message }) => message),
  };
}

const NOWHERE: Place = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };

/** What is read back from the item once it is written. */
function writtenOf({
  id,
  stem,
  facts,
  opensWith,
  options,
  rows = [],
  steps = [],
  rationale,
}: WritableItem): WrittenItem {
  // Each place is one of its own, as in a file: what is said of one is not said of another.
  const nowhere = (): Place => ({ ...NOWHERE });
  const at = (text: string): WrittenText => ({ text, place: nowhere() });
  const maybe = (text: string | undefined): WrittenText | undefined =>
    text === undefined ? undefined : at(text);
  return {
    id,
    stem,
    stemPlace: nowhere(),
    facts: facts.map(at),
    opensWith: maybe(opensWith),
    level: undefined,
    draft: undefined,
    options: options.map((option) => ({
      text: option.text,
      key: option.key,
      concept: maybe(option.concept),
      rationale: maybe(option.rationale),
      place: nowhere(),
      entry: at(option.text),
    })),
    rows: rows.map((row) => ({ ...row, place: nowhere() })),
    steps: steps.map(at),
    rationale: maybe(rationale),
    place: nowhere(),
  };
}

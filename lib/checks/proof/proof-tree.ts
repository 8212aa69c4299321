import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { checkItem } from '../check-item.ts';
import { describe } from './describe.ts';
import type { DerivableKind } from './logic.ts';
import { unreadInStem } from './read/unread-question.ts';
import type { StatedItem, StatedOption, StatedPart } from './stated-item.ts';
import type { ItemVerdict } from './verdict.ts';

/** What each proof kind says, in a few words. */
const KIND_WORDS: Readonly<Record<DerivableKind, string>> = {
  entailed: 'a fact says so',
  R1: 'a fact says that it is not so',
  R2: 'there is only one answer, and it is another',
  R3: 'the true answer is of a class that excludes this one',
  R4: 'the list is complete, and this is not on it',
  R5: 'the true range and this one share no number',
  R6: 'the lesson contrasts the two',
  R7: 'the arithmetic gives another number',
};

/** A line of text and what stands below it. */
export interface ProofBranch {
  readonly text: string;
  readonly below: readonly ProofBranch[];
}

/** An item's proof as plain text, for reading: see `proofBranches`. */
export function proofTree(item: StatedItem, kb: KnowledgeBase): string {
  return [item.id, ...draw(proofBranches(item, kb), '')].join('\n');
}

/**
 * An item's proof: what the stem asks, each option with the kind of its proof, the sentence of the lesson that it rests on
 * and where that comes from, and last what the checker found wrong. Proved anew, not copied.
 */
export function proofBranches(item: StatedItem, kb: KnowledgeBase): readonly ProofBranch[] {
  const verdict = checkItem(item, kb);
  const options = item.options.map((option) => optionBranch(option, 'main', verdict, kb));
  const rows = (item.parts ?? []).map((part) => ({
    text: partWords(part),
    below: part.options.map((option) => optionBranch(option, part.id, verdict, kb)),
  }));
  const asked =
    verdict.reading === undefined
      ? []
      : [
          {
            text: `${verdict.stem === 'parsed' ? 'asks' : 'is declared to ask'} ${askedWords(verdict.reading, kb)}`,
            below: verdict.stem === 'parsed' ? [] : unreadBranch(item, kb),
          },
        ];
  const faults = verdict.findings.map(({ severity, code, message }) => ({
    text: `${severity} ${code}: ${message}`,
    below: [],
  }));
  return [...asked, ...options, ...rows, ...faults];
}

/** What is asked by the label of its relation, and as a formula: "for the binding site of gabapentin: binds(gabapentin, ?)". */
function askedWords(reading: NonNullable<ItemVerdict['reading']>, kb: KnowledgeBase): string {
  const { relation, subject, object } = reading;
  const of = kb.relations.get(relation)?.label ?? relation;
  const label = (id: string): string => kb.concepts.get(id)?.label ?? id;
  const formula = describe(reading);
  if (subject !== undefined && object === undefined) return `for the ${of} of ${label(subject)}: ${formula}`;
  if (subject === undefined && object !== undefined)
    return `what has "${label(object)}" as its ${of}: ${formula}`;
  return `for the ${of}: ${formula}`;
}

/** The words of a declared question that no program read. */
function unreadBranch(item: StatedItem, kb: KnowledgeBase): readonly ProofBranch[] {
  const words = unreadInStem(item, kb);
  return words.length === 0 ? [] : [{ text: `its words ${words.join(', ')} were read by nobody`, below: [] }];
}

/** A part by its text; the one part of a text or a number by what is done with it. */
function partWords({ id, text, entry }: StatedPart): string {
  if (entry !== undefined) return `accepts ${entry.lowest} to ${entry.highest} ${entry.unit}`;
  return text === id || text === '' ? id : text;
}

function optionBranch(
  option: StatedOption,
  part: string,
  verdict: ItemVerdict,
  kb: KnowledgeBase,
): ProofBranch {
  const mark = option.key ? 'key' : 'wrong';
  const proof = verdict.proofs.find((one) => one.part === part && one.option === option.id);
  if (proof === undefined) return { text: `${mark} "${option.text}": no proof`, below: [] };
  const claim = verdict.reading === undefined ? [{ text: `claims ${describe(proof.claim)}`, below: [] }] : [];
  return {
    text: `${mark} "${option.text}": ${KIND_WORDS[proof.kind]} (${proof.kind})`,
    below: [...claim, ...proof.facts.map((ref) => factBranch(ref, kb))],
  };
}

function factBranch(ref: FactRef, kb: KnowledgeBase): ProofBranch {
  const fact = kb.facts.get(ref);
  const cited = (fact?.citations ?? []).map(({ source, section }) => {
    const known = kb.sources.get(source);
    const words = [
      known?.title ?? source,
      section === undefined ? undefined : (known?.sections[section] ?? section),
    ];
    return { text: `source: ${words.filter((word) => word !== undefined).join(', ')}`, below: [] };
  });
  return { text: ref, below: [{ text: `"${fact?.evidence.sentence ?? ''}"`, below: [] }, ...cited] };
}

function draw(branches: readonly ProofBranch[], indent: string): string[] {
  return branches.flatMap(({ text, below }, index) => {
    const last = index === branches.length - 1;
    return [`${indent}${last ? '└─' : '├─'} ${text}`, ...draw(below, `${indent}${last ? '   ' : '│  '}`)];
  });
}

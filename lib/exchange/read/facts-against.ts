import { unique } from '#lib/base/unique.ts';
import { lowerFirst } from '#lib/checks/proof/frames.ts';
import type { WrittenFor } from '#lib/items/written/find-references.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { deniedAmount } from './denied-amount.ts';
import type { CompositeDraft, WritableAnswers } from './draft-composite.ts';
import { FACTS_TRIED, fittingClaims, type Fitting } from './fitting-claims.ts';
import { proveItem } from './prove-item.ts';
import { toWritable, type ReadHead } from './to-writable.ts';
import { withoutDenial } from './without-denial.ts';

/** A question that is not proved, what its words name, and what the facts that it cites say against it. */
export interface Unproved {
  readonly question: ReadHead;
  readonly draft: CompositeDraft;
  readonly id: string;
  readonly fitting: Fitting;
  readonly denied: readonly string[];
}

/**
 * What facts of the course say against the answers of a question. One for what is not so ("all of these EXCEPT") is asked the other way
 * round: without its denial, and with right and wrong exchanged. Of one that its words turn otherwise ("least suited") nothing is said.
 */
export function factsAgainst(unproved: Unproved, quiz: WrittenFor, kb: KnowledgeBase): readonly string[] {
  const { question, draft, fitting, denied } = unproved;
  // Without a right answer nothing is claimed that facts could be against; that there is none was told.
  if (isKeyless(draft)) return [];
  const { turned, straight } = withoutDenial(draft.stem, fitting.any, kb);
  if (turned === undefined) {
    const found = unique([...denied, ...deniedBetween(unproved, quiz, kb)]);
    const amount = found.length > 0 ? undefined : deniedAmount(draft, fitting.any, quiz, kb);
    return amount === undefined ? found : [amount];
  }
  const [{ options }] = draft.ways;
  if (straight === undefined || options.length === 0) return [];
  const exchanged = exchangedDraft(draft, straight);
  const messages = deniedBetween(
    {
      ...unproved,
      question: { ...question, stem: straight },
      draft: exchanged,
      fitting: fittingClaims(exchanged.asked, quiz.course, kb),
    },
    quiz,
    kb,
  );
  if (messages.length === 0) return [];
  const exchangedFaults = messages.map(lowerFirst).join('; ');
  return [
    `Unexpected answers to a question with "${turned}", expected what facts bear out; without that word, and with right and wrong exchanged: ${exchangedFaults}`,
  ];
}

function isKeyless({ asked: { options } }: CompositeDraft): boolean {
  return options.length > 0 && options.every(({ key }) => !key);
}

/** A choice with another question, of which what was wrong is right. */
function exchangedDraft({ ways: [written], asked, ...draft }: CompositeDraft, stem: string): CompositeDraft {
  const exchanged = <One extends { readonly key: boolean }>(all: readonly One[]): readonly One[] =>
    all.map((one) => ({ ...one, key: !one.key }));
  const answers: WritableAnswers = { options: exchanged(written.options) };
  return {
    ...draft,
    stem,
    ways: [answers],
    asked: { stem, options: exchanged(asked.options) },
    meant: undefined,
  };
}

/** What the facts say against the answers that speak of what the question names and any of its answers, where it names no fact itself. */
function deniedBetween(
  { question, draft: { ways, meant, stem }, fitting: { between }, id }: Omit<Unproved, 'denied'>,
  quiz: WrittenFor,
  kb: KnowledgeBase,
): readonly string[] {
  const facts = unique(between.map(({ fact }) => fact.slice(quiz.course.length + 1)));
  if (question.facts.length > 0 || facts.length === 0 || facts.length > FACTS_TRIED) return [];
  return proveItem(toWritable(question, { stem, answers: meant ?? ways[0] }, id, facts).item, quiz, kb)
    .denied;
}

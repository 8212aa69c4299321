import { unique } from '#lib/base/unique.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { statedBefore } from '#lib/knowledge/stated-before.ts';
import type { AskedRole } from '#lib/knowledge/relation.ts';
import { alsoRight, type Candidate, type Prospect } from './candidate.ts';
import { chooseDistractors } from './choose-distractors.ts';
import { unrelatedWrong } from './wrong-lists.ts';
import { leadInFor } from '../lead-in.ts';
import { chooseMany, distinctProspects } from './choose-many.ts';
import { keyStandsBeside } from './named-beside.ts';
import { prospectsOf, statedClaims } from './prospects.ts';
import { whereToAdd, whyFewWrong } from './why-few-wrong.ts';

/** A way of asking that gives no item for a fact, and the reason in words for the author. */
export interface NoItem {
  readonly role: AskedRole;
  readonly why: string;
}

const PLURAL = { object: 'objects', subject: 'subjects' } as const;

/**
 * Why a fact gives no item in which it alone is asked: for each way of asking (one answer, several answers, the order of
 * steps) that yields nothing, the first thing that stands in the way. Empty when every way yields an item. Tables of
 * several facts (`match`, `each`) are not judged here. For `stemma stats`.
 */
export function whyNoItem(fact: Fact, kb: KnowledgeBase): readonly NoItem[] {
  if (!fact.examinable) return [{ role: 'object', why: 'background: `examinable: false`' }];
  const prospects = prospectsOf(fact, kb);
  if (prospects.length === 0) return [{ role: 'object', why: whyNothing(fact, kb) }];
  return (['object', 'subject'] as const).flatMap((asks) => {
    const asked = prospects.filter((prospect) => prospect.asks === asks);
    return [
      ...noItem(asks, asked, kb, oneOf, whyFewWrong),
      ...noItem(PLURAL[asks], distinctProspects(asked), kb, manyOf, whyNotMany),
    ];
  });
}

/** The options of a question, the right ones among them; undefined when too few can be proved. */
type Choose = (prospect: Prospect, kb: KnowledgeBase) => readonly Candidate[] | undefined;

const oneOf: Choose = (prospect, kb) => {
  const wrong = chooseDistractors(prospect, 0, kb);
  return wrong === undefined ? undefined : [prospect.key, ...wrong];
};
const manyOf: Choose = (prospect, kb) => chooseMany(prospect, prospect.fact.ref, kb);

function whyNothing(fact: Fact, kb: KnowledgeBase): string {
  const [before] = statedClaims(fact, 1, kb).flatMap((claim) => statedBefore(kb).get(claim) ?? []);
  if (before !== undefined) return `fact \`${before.id}\` states the same, and is asked`;
  return statedClaims(fact, -1, kb).length > 0
    ? 'it says what is not so: it serves as a wrong answer and as a false statement'
    : 'it states nothing that could be asked';
}

function noItem(
  role: AskedRole,
  prospects: readonly Prospect[],
  kb: KnowledgeBase,
  choose: Choose,
  whyNot: (prospect: Prospect, kb: KnowledgeBase) => string,
): NoItem[] {
  const phrased = prospects.filter(
    ({ relation }) => (kb.relations.get(relation)?.ask[role] ?? []).length > 0,
  );
  const [first] = prospects;
  const sayable = phrased.filter((prospect) => leadInFor(prospect, role, false, 'stats/1', kb) !== undefined);
  const chosen = sayable.flatMap((prospect) => {
    const candidates = choose(prospect, kb);
    return candidates === undefined ? [] : [{ candidates, fact: prospect.fact }];
  });
  const isHidden = chosen.some(({ candidates, fact }) => !keyStandsBeside(candidates, fact, kb));
  if (first === undefined || isHidden) return [];
  if (chosen.length > 0) return [{ role, why: 'the title or the file name of the lesson names the answer' }];
  const [unsaid] = phrased;
  if (sayable.length === 0 && unsaid !== undefined) return [{ role, why: whyUnsaid(unsaid, role, kb) }];
  const [closest] = [...phrased].sort((a, b) => b.wrong.length - a.wrong.length);
  return closest === undefined
    ? [{ role, why: `relation \`${first.relation}\` has no phrasing under \`ask: ${role}\`` }]
    : [{ role, why: whyNot(closest, kb) }];
}

/** Every phrasing names a qualifier that the fact does not have, or leaves out one that has no phrase to be set before it. */
function whyUnsaid({ relation, qualifiers }: Prospect, role: AskedRole, kb: KnowledgeBase): string {
  const frames = kb.relations.get(relation)?.ask[role] ?? [];
  const named = frames.flatMap((frame) =>
    [...frame.matchAll(/\{([a-z0-9-]+)/gu)].map(([, name = '']) => name),
  );
  const missing = unique(named).filter((name) => kb.qualifiers.has(name) && !Object.hasOwn(qualifiers, name));
  return missing.length === 0
    ? `no phrasing of relation \`${relation}\` under \`ask: ${role}\` names every qualifier of the fact`
    : `the phrasings of relation \`${relation}\` under \`ask: ${role}\` name ${missing.map((name) => `\`${name}\``).join(', ')}, which the fact does not have: add the qualifier, or a phrasing without it`;
}

function whyNotMany(prospect: Prospect, kb: KnowledgeBase): string {
  const { wrong, fact } = prospect;
  const others = alsoRight(prospect);
  if (others.length === 0) return 'it has one right answer, and several are asked for';
  if (others.some(({ facts }) => !facts.includes(fact.ref)))
    return 'another fact gives right answers to the same question';
  const right = others.length + 1;
  return `${String(right)} right and ${String(unrelatedWrong(wrong, kb).length)} wrong answers can be proved, and 5 are needed: ${whereToAdd(prospect)}`;
}

import { own } from '#lib/base/own.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { judge } from './logic.ts';
import { readSayings, type Reading } from './parse-stem.ts';
import type { JudgedOption } from './verdict.ts';

/** What a sentence of a rationale says, when it is the statement or the negation of a relation. */
export interface Said {
  /** Proved by the facts; a sentence of which nothing is known is not. */
  readonly isTrue: boolean;
  /** The facts prove the opposite. */
  readonly isDenied: boolean;
  /** About the very claim of the option. */
  readonly isOwn: boolean;
  /** Says that something else is so, in the relation of the option or of the same two: with its name, where the option belongs. */
  readonly isPlace: boolean;
}

/** Reads a sentence in the scope of the option's question, whose qualifiers it need not repeat; undefined when it is no frame. */
export function readSaid(
  sentence: string,
  one: Pick<JudgedOption, 'claim'>,
  kb: KnowledgeBase,
  expired?: ReadonlySet<FactRef>,
): Said | undefined {
  const { statements, negations } = readSayings(kb, sentence);
  if (statements.length + negations.length === 0) return undefined;
  const all = [
    ...statements.map((reading) => said(reading, true, one, kb, expired)),
    ...negations.map((reading) => said(reading, false, one, kb, expired)),
  ];
  return all.find(({ isTrue, isOwn: own }) => isTrue && own) ?? all.find(({ isTrue }) => isTrue) ?? all[0];
}

function said(
  reading: Reading,
  holds: boolean,
  one: Pick<JudgedOption, 'claim'>,
  kb: KnowledgeBase,
  expired: ReadonlySet<FactRef> | undefined,
): Said {
  const { relation, subject = '', object = '', qualifiers } = reading;
  const scope = { ...one.claim.qualifiers, ...qualifiers };
  const judgement = judge(kb, { relation, subject, object, qualifiers: scope }, expired);
  const agreed = judgement.conflict === undefined;
  const [isEntailed, isRefuted] = [judgement.entailed.length > 0, judgement.refuted.length > 0];
  return {
    isTrue: agreed && (holds ? isEntailed : isRefuted),
    isDenied: agreed && (holds ? isRefuted : isEntailed),
    isOwn: isOwn(reading, one),
    isPlace: holds && (isOfAnother(reading, one) || isOfBoth(reading, one, kb)),
  };
}

/** The same relation of something else; the very claim in another scope is none: it would be read of this one. */
function isOfAnother(
  { relation, subject, object }: Reading,
  { claim }: Pick<JudgedOption, 'claim'>,
): boolean {
  return relation === claim.relation && (subject !== claim.subject || object !== claim.object);
}

/** What else is so of the two that the option speaks of, in a relation about the same kinds: "A lowers the level of B" where none raises it. */
function isOfBoth(
  { relation, subject = '', object = '' }: Reading,
  { claim }: Pick<JudgedOption, 'claim'>,
  kb: KnowledgeBase,
): boolean {
  const [mine, other] = [kb.relations.get(claim.relation), kb.relations.get(relation)];
  if (relation === claim.relation || mine === undefined || other === undefined) return false;
  const isOfKinds = mine.domain === other.domain && mine.range === other.range;
  return isOfKinds && subject === claim.subject && object === claim.object;
}

/** A step of a sequence is spoken of by any link that it is part of. In another scope it is another claim. */
function isOwn(
  { relation, subject, object, qualifiers }: Reading,
  { claim }: Pick<JudgedOption, 'claim'>,
): boolean {
  if (relation !== claim.relation) return false;
  const isElsewhere = Object.entries(qualifiers).some(
    ([id, value]) => (own(claim.qualifiers, id) ?? value) !== value,
  );
  if (isElsewhere) return false;
  if (claim.object.startsWith('position ')) return [subject, object].includes(claim.subject);
  return subject === claim.subject && object === claim.object;
}

import { foldName } from '#lib/base/words.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import { denialsIn } from '#lib/knowledge/denial.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { names } from './read/wording.ts';
import type { JudgedOption } from './verdict.ts';

const UP =
  /\b(?:ris(?:e|es|en|ing)|rose|increas\w+|goes up|go up|climb\w*|grow\w*|lengthen\w*|prolong\w*|(?:long|high|larg|great)er)\b/gu;
const DOWN =
  /\b(?:fall(?:s|en|ing)?|fell|decreas\w+|goes down|go down|drop\w*|declin\w+|shorten\w*|diminish\w*|(?:short|low|small)er)\b/gu;

/** Which way a text says that something moves; undefined when it says none or both. */
function wayOf(text: string): 'up' | 'down' | undefined {
  const [up, down] = [text.match(UP)?.length ?? 0, text.match(DOWN)?.length ?? 0];
  if (up + down !== 1 || denialsIn(text) > 0) return undefined;
  return up === 1 ? 'up' : 'down';
}

/** A sentence of two clauses: what moves the other, and what follows. */
const CLAUSES: readonly RegExp[] = [
  /^(?:when|if|as|whenever|once) (?<cause>[^,]+), (?<effect>[^,]+)$/u,
  /^(?<effect>[^,]+?),? (?:when|if|as|whenever|once) (?<cause>[^,]+)$/u,
];

/**
 * Whether a sentence says that something falls where the facts of a claim say that it rises, or the reverse: "when clearance goes down,
 * the half-life becomes shorter". Read where both are named, each in its own clause, and each is said to move one way.
 */
export function saysOtherDirection(sentence: string, { claim }: JudgedOption, kb: KnowledgeBase): boolean {
  const said = foldName(sentence).replace(/[.!]$/u, '');
  const { cause = '', effect = '' } =
    CLAUSES.map((clause) => clause.exec(said)?.groups).find((groups) => groups !== undefined) ?? {};
  const [driven, moved] = [wayOf(cause), wayOf(effect)];
  if (driven === undefined || moved === undefined || !names(cause, kb.concepts.get(claim.subject)))
    return false;
  const stated = kb.claimsBySubject.get(`${claim.relation}|${claim.subject}`) ?? [];
  return stated.some(
    (one) =>
      one.polarity === 1 &&
      Object.values(one.qualifiers).some((value) => names(effect, kb.concepts.get(value))) &&
      limitWay(one, kb) === driven &&
      isOpposite(wayOf(foldName(kb.concepts.get(one.object)?.label ?? '')), moved),
  );
}

/** Which way what drives moves, by the limits of a claim. */
function limitWay({ qualifiers }: Pick<Claim, 'qualifiers'>, kb: KnowledgeBase): 'up' | 'down' | undefined {
  const phrases = Object.entries(qualifiers).map(
    ([id, value]) => kb.qualifiers.get(id)?.values[value]?.phrase,
  );
  return phrases.map((phrase) => wayOf(phrase ?? '')).find((way) => way !== undefined);
}

function isOpposite(own: 'up' | 'down' | undefined, said: 'up' | 'down'): boolean {
  return own !== undefined && own !== said;
}

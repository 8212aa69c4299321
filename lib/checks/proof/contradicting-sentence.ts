import { wordStem, wordsIn } from '#lib/base/word-stems.ts';
import { foldName } from '#lib/base/words.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { denialsIn } from '#lib/knowledge/denial.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { isAdverb, isPlain } from '#lib/knowledge/word-order.ts';
import { comparable } from './concepts.ts';
import { saysOtherDirection } from './contradicting-direction.ts';
import { cutWords, hasWords, names } from './read/wording.ts';
import type { JudgedOption } from './verdict.ts';

/** What sets a sentence aside, divides it, or compares: nobody knows then what it claims itself. */
const SET_ASIDE =
  /[,;:()–—]|\b(?:but|although|though|while|whereas|unless|if|because|since|rather|instead|unlike|than|as|despite|except|apart|would|could|might|may|should|must|thinks?|thought|believ\w*|assum\w*|suppos\w*|expect\w*|confus\w*|mist\w+|seems?|appears?|sounds?|looks?|like|similar\w*|once|formerly|older|learners?|students?|tempting|misconception|claims?|true|named?|called|other|another|different\w*|small|little|minor|negligible|minimal|traces?|rare(?:ly)?)\b/iu;
/** A denial of this much leaves some of it. */
const OF_ALL =
  /\b(?:all|whole|entire|full|only|mere|alone|just|sole|always|every|more|less|much|many|enough|first|yet|at once|completely|wholly|entirely|fully|merely|mainly|mostly|solely|directly|immediately|necessarily|quickly|often|usually)\b/iu;

/**
 * Whether a sentence of a rationale in free words plainly says what the facts of its item deny: that a wrong answer is right, that a right
 * one is not, or that something moves the other way. Only a sentence of one clause is read, that names what the question is about and
 * nothing that could take its place; whatever it says beyond that, nobody knows.
 */
export function contradicts(sentence: string, all: readonly JudgedOption[], kb: KnowledgeBase): boolean {
  // An answer "False" says of its claim the reverse of what is proved of it.
  const judged = all.filter(({ says }) => says === 'holds');
  if (judged.some((one) => isEntailed(one) && saysOtherDirection(sentence, one, kb))) return true;
  const said = foldName(sentence).replace(/[.!]$/u, '');
  if (SET_ASIDE.test(said)) return false;
  const named = judged.filter(({ claim }) => isOnlyOne(claim.subject, said, kb));
  return named.some((one) =>
    isEntailed(one) ? deniesIt(said, one, judged, kb) : claimsIt(said, one, judged, kb),
  );
}

function isEntailed({ proofs }: JudgedOption): boolean {
  return proofs[0]?.kind === 'entailed';
}

/** Whether a text names a concept, and none of its kind beside it. */
function isOnlyOne(id: ConceptId, text: string, kb: KnowledgeBase): boolean {
  const concept = kb.concepts.get(id);
  if (concept === undefined || !names(text, concept)) return false;
  const rest = cutWords(text, concept.names);
  return ![...kb.concepts.values()].some(
    (other) => other.kind === concept.kind && !comparable(kb, other.id, id) && names(rest, other),
  );
}

/** The words of a text that say something, as stems. */
function stemsOf(text: string): readonly string[] {
  return wordsIn(foldName(text.replace(/\{[^{}]*\}/gu, ' ')))
    .filter((word) => !isPlain(word) && !isAdverb(word) && denialsIn(word) === 0)
    .map(wordStem);
}

/** The words of a text without the names of a concept. */
function stemsBeside(id: ConceptId, text: string, kb: KnowledgeBase): readonly string[] {
  return stemsOf(cutWords(text, namesOf(id, kb)));
}

const namesOf = (id: ConceptId, kb: KnowledgeBase): readonly string[] => kb.concepts.get(id)?.names ?? [];

/** Whether the answer is said to be so: its words and one of its relation, and no other answer. */
function claimsIt(
  said: string,
  { claim, proofs }: JudgedOption,
  judged: readonly JudgedOption[],
  kb: KnowledgeBase,
): boolean {
  const statement = kb.relations.get(claim.relation)?.statement ?? '';
  if (proofs.length === 0 || denialsIn(said) + denialsIn(statement) > 0) return false;
  if (!isSaid(claim.object, said, kb)) return false;
  const left = cutWords(said, namesOf(claim.object, kb));
  const isOther = ({ claim: { object } }: JudgedOption): boolean =>
    !comparable(kb, object, claim.object) && names(left, kb.concepts.get(object));
  const own = stemsBeside(claim.subject, said, kb);
  return stemsOf(statement).some((stem) => own.includes(stem)) && !judged.some(isOther);
}

/** Whether a text has a name of a concept, or all words of one; of an amount nothing but its name would do, and nothing is read. */
function isSaid(id: ConceptId, text: string, kb: KnowledgeBase): boolean {
  if (kb.concepts.get(id)?.quantity !== undefined) return false;
  const there = new Set(stemsOf(text));
  return namesOf(id, kb)
    .filter((name) => denialsIn(name) === 0)
    .some((name) => {
      const stems = stemsOf(name);
      return hasWords(text, name) || (stems.length > 0 && stems.every((stem) => there.has(stem)));
    });
}

/** Whether the answer is denied in words of its own and of its relation alone. */
function deniesIt(
  said: string,
  { claim }: JudgedOption,
  judged: readonly JudgedOption[],
  kb: KnowledgeBase,
): boolean {
  const { statement = '', label = '' } = kb.relations.get(claim.relation) ?? {};
  const own = namesOf(claim.object, kb);
  if (denialsIn(said) !== 1 || OF_ALL.test(said) || denialsIn([statement, ...own].join(' ')) > 0)
    return false;
  const isNamed = ({ claim: { object } }: JudgedOption): boolean => names(said, kb.concepts.get(object));
  if (judged.some((other) => !isEntailed(other) && isNamed(other))) return false;
  const answer = new Set(own.flatMap(stemsOf));
  const known = new Set([...answer, ...[statement, label, ...limitsOf(claim, kb)].flatMap(stemsOf)]);
  const left = stemsBeside(claim.subject, said, kb);
  return left.some((stem) => answer.has(stem)) && left.every((stem) => known.has(stem));
}

/** The words of the limits of a claim. */
function limitsOf({ qualifiers }: JudgedOption['claim'], kb: KnowledgeBase): readonly string[] {
  return Object.entries(qualifiers).flatMap(([id, value]) => {
    const words = kb.qualifiers.get(id)?.values[value];
    return [words?.phrase ?? '', words?.noun ?? '', ...namesOf(value, kb)];
  });
}

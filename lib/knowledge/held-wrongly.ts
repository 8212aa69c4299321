import type { FactInLesson } from './check-references.ts';
import type { ConceptId } from './concept.ts';
import { definitionId } from './definition-id.ts';
import { relationStems } from './evidence-restates.ts';
import { stemsIn } from './evidence-says/names-in-text.ts';
import { forbids } from './harmless-denials.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import type { Said } from './remarks-aside.ts';
import { isSaid, wordsOf } from './said-names.ts';

const HOLD =
  '(?:think|believe|assume|say|claim|suppose|imagine|conclude|teach|suggest|maintain|argue|pretend|expect)';
const HOLDS =
  '(?:thinks?|believes?|assumes?|says?|claims?|supposes?|imagines?|concludes?|teach(?:es)?|suggests?|maintains?|argues?|pretends?|expects?)';
const NEVER = String.raw`(?:\b(?:not|never)|n['’]t)`;

/** What governs a clause of which it says that it is not so, or that nobody knows that it is, up to its "that", or a colon. */
const GOVERNING = new RegExp(
  [
    String.raw`\b(?:nobody|no one|few(?: [\p{L}-]+)?|hardly any(?:body|one)) (?:(?:should|would|could|can|must|may|will|today|now|still|ever|seriously) ){0,3}${HOLDS}`,
    String.raw`\b(?:wrong|mistaken|incorrect|misleading|mistake|error|fallacy|slip|myth|misconception) to ${HOLD}`,
    String.raw`\b(?:untrue|false|wrong|incorrect|nonsense|unfounded|unproven|unproved|doubtful|questionable)`,
    String.raw`\b(?:mistaken|wrong|false|outdated|unfounded) (?:belief|idea|view|notion|impression|assumption)`,
    String.raw`\b(?:far from|hardly|scarcely|no longer|not(?: at all| yet| really)?|never) (?:true|correct|right|so|the case|certain|established|proved|proven|shown|demonstrated|confirmed|accepted)`,
    String.raw`\b(?:nothing|(?:no|little) (?:[\p{L}-]+ )?(?:evidence|proof|data|trials?|study|studies|reports?|support|basis))(?: (?!doubt|den|disput|question|contradict|refut)[\p{L}-]+){0,4}?`,
    String.raw`${NEVER} (?:ever |yet )?(?:be |been )?(?:${HOLD}|said|shown|proved|proven|demonstrated|established|confirmed|found|suggested)`,
    String.raw`\b(?:still|used to|tends? to|formerly|wrongly|mistakenly) (?:think|believe|assume|suppose|imagine|fear|thought|believed|assumed|supposed|imagined|taught|held)`,
    String.raw`\bonce (?:taught|held|assumed|supposed|claimed)`,
  ]
    .map((words) => `(?:${words})(?: (?:that|whether))`)
    .concat(
      String.raw`\b(?:myth|fallacy|misconception|legend|(?:false|wrong|mistaken) (?:claim|belief|idea))s?(?: (?:about|on|of) [\p{L}\s-]{1,40})?:`,
    )
    .join('|'),
  'iu',
);
/** The words without which nothing of this sort is said. */
const TELLING = /\b(?:that|whether)\b|:/iu;
/** Where the clause ends that is governed; another one may take it back. */
const GOVERNED_END =
  /[;:]|,? \b(?:but|yet|although|though|because|since|whereas|while)\b|,? \band (?:it|they|that)\b|, (?:so|which|it|they|this|and)\b/iu;
/** Kinds whose own words may be of doubt. */
const OF_DOUBT: ReadonlySet<string> = new Set(['certainty', 'legal-status', 'not-interchangeable']);
const PRONOUN = /^\s*(?:it|they|this|these|he|she|the (?:medicine|drug))\b/iu;

/**
 * Whether a sentence says of what a fact states that it is wrongly held, or that nothing shows it: "nobody should believe that examplol
 * closes the gate", "there is no evidence that …". Only where the governed clause names both sides and has a word of the relation:
 * of the same thing something else may be denied so.
 */
export function isHeldWrongly({ text, sentence }: Said, fact: FactInLesson, vocabulary: Vocabulary): boolean {
  if (!TELLING.test(sentence) || OF_DOUBT.has(fact.entry.kind)) return false;
  const found = GOVERNING.exec(sentence);
  if (found === null || forbids(vocabulary.relations.get(fact.entry.relation))) return false;
  const from = found.index + found[0].length;
  const [governed = ''] = sentence.slice(from).split(GOVERNED_END);
  const at = sentence.indexOf(text);
  const isOfText = at !== -1 && at < from + governed.length && at + text.length > from;
  return isOfText && isStatedIn(governed, fact, vocabulary);
}

function isStatedIn(governed: string, { entry, read }: FactInLesson, vocabulary: Vocabulary): boolean {
  const said = wordsOf(governed);
  if (entry.kind === 'definition')
    return [entry.term, definitionId(entry.term)].every((id) => isSaid(id, said, vocabulary));
  const stated = read.claims.filter(({ origin }) => origin === 'stated');
  if (stated.some(({ polarity }) => polarity === -1)) return false;
  const isNamed = (id: ConceptId): boolean => isSaid(id, said, vocabulary);
  if (!stated.some(({ subject, object }) => isNamed(object) && (isNamed(subject) || PRONOUN.test(governed))))
    return false;
  const own = relationStems(vocabulary.relations.get(entry.relation)?.statement ?? '');
  return own.size === 0 || stemsIn(governed).some((stem) => own.has(stem));
}

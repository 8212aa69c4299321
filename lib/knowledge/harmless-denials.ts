import { foldName } from '#lib/base/words.ts';
import { literalPattern } from '#lib/base/literal-pattern.ts';
import { wordsIn, wordStem } from '#lib/base/word-stems.ts';
import type { FactInLesson } from './check-references.ts';
import type { ConceptId } from './concept.ts';
import { inDigits } from './numbers-in-words.ts';
import type { Relation } from './relation.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import { withoutUndone } from './undone-names.ts';

/** A verb that is denied, outright or nearly. */
export const DENIED_VERB =
  /\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|must|may|might|need|needs|ought)\s+(?:not|never)\b|\bcannot\b|n['’]t\b|\b(?:seldom|hardly|scarcely|barely|no longer(?! than\b))\b|(?<!\b(?:who|that|which)(?: have| has| had)? )\b(?:fails?|failed|refuses?|refused|ceases?|ceased|unable) to\b/iu;
const DENIED = DENIED_VERB.source;

/** What holds from then on, or with that, in the clause of the denial: "is not reached until …", "do not give it without …". */
const ONLY_THEN = new RegExp(`(?:${DENIED})[^,;:()]*\\b(?:until|unless|without)\\b`, 'iu');
/** The same of what comes first, which may be a list: "do not start it before this, that and the other have been checked". */
const ONLY_AFTER = new RegExp(
  `(?:${DENIED})[^,;:()]*\\bbefore\\b[^;:()]{0,200}?\\b(?:has|have) been\\b`,
  'iu',
);
/** An amount of time behind it is what the fact states: "does not reach it until 5 to 7 days". */
const UNTIL = new RegExp(`(?:${DENIED})(?=[^,;:()]*\\buntil\\b)`, 'giu');
/** What is not to be passed over stands there all the same: "do not ignore humming, a sign of …". */
const PASSED_OVER = new RegExp(
  `(?:${DENIED})\\s+(?:ever |simply |just )?(?:be )?(?:ignored?|overlook(?:ed)?|miss(?:ed)?|neglect(?:ed)?|dismiss(?:ed)?|underestimated?|forget|forgotten|delay(?:ed)?|hesitate|wait|doubt(?:ed)?)\\b`,
  'giu',
);
/** What too few people know is so, and what does not come out of nowhere comes. */
const LITTLE_KNOWN = new RegExp(
  `(?:${DENIED})\\s+(?:(?:widely|well|generally|commonly|always|much|often) (?:known|recogni[sz]ed|reali[sz]ed|appreciated|understood|believed|remembered|taught|obvious|apparent|easy to (?:see|tell|notice|remember))|(?:come|happen|arise|appear) (?:out of (?:nowhere|the blue)|by (?:chance|accident|itself|themselves)))\\b`,
  'giu',
);
/** What goes on or is left alone is a condition: "if the humming does not stop", "when it is not treated". */
const CONDITION = new RegExp(
  `(?<=\\b(?:if|when|unless|where|once|as long as)\\b[^,;:()]{0,120})(?:${DENIED})\\s+(?:yet )?(?:be |been )?(?:settled?|resolved?|improved?|subsided?|clear(?:ed)?|passed|pass|stop(?:ped)?|recover(?:ed)?|treated|recogni[sz]ed|noticed|reported|corrected)\\b|(?<=\\b(?:if|when|unless|once)\\b[^,;:()]{0,120})(?:has|have) not (?:yet )?(?:relieved|eased|controlled|succeeded|helped|worked|responded|sufficed|stopped)\\b`,
  'giu',
);
/** A clause of a condition in which something is denied: "if 20 mg does not work", "if she has never had a diuretic". */
const CONDITION_APART = new RegExp(
  `\\b(?:if|when|unless)\\b[^,;:()]*?(?:${DENIED})\\s+(?:yet )?(?:be |been )?(?:rise|risen|fall|fallen|respond(?:ed)?|work(?:ed)?|help(?:ed)?|had|breath(?:e|ing)|swallow|above|below|over|under|within|back|better|normal|enough)\\b[^,;:()]*`,
  'giu',
);
/** What is so and more besides: "is not only of interest to students". */
const NOT_ONLY = /\b(?:is|are|was|were|does|do|did) not (?:only|merely)\b/giu;
/** What is over does not come back: "is stopped and must not be started again". */
const AGAIN = new RegExp(`(?:${DENIED})\\s+(?:be )?\\p{L}+ (?:\\p{L}+ )?again\\b`, 'giu');
/** What holds of the time that is named alone: "in the first two months and seldom later". */
const ELSEWHEN =
  /\b(?:seldom|hardly ever|hardly|never|not)\s+(?:later|earlier|sooner|afterwards|thereafter|before(?=\s*(?:$|[,.;:()]))|(?:after|before|above|below|beyond) that)\b(?! than\b)/giu;
/** Those with whom something is compared: "lower than in people who do not whistle". */
const COMPARED_WITH = new RegExp(
  `(?<=\\bthan (?:in |among |with |for )?(?:people|those|patients|persons|adults|children|women|men|others)\\b[^,;:()]{0,30})(?:${DENIED})\\s+\\p{L}+`,
  'giu',
);
/** Who or what is spoken of, in a clause of its own: "women who are not allergic", "humming that does not go away is …". */
const RELATIVE = new RegExp(
  `(?<=\\b(?:who|that) )(?:${DENIED})(?: (?:always|often|usually|yet|ever|really|also|still|regularly|normally))? \\p{L}+[^,;:()]*?(?=$|[,;:()]| (?:is|are|was|were|may|can|should|must|ha(?:s|ve) been|needs?|takes?|gets?|receives?|requires?|tolerates?|do(?:es)?)\\b)`,
  'giu',
);
/** What is not so of others, which sets off those that are spoken of: "which are not seen in health". */
const OF_OTHERS = new RegExp(
  `(?<=\\b(?:which|that) )(?:${DENIED})\\s+(?:\\p{L}+ )?(?:in (?:health|healthy (?:people|adults|hearts)|others|anyone else|other (?:people|patients|conditions))|otherwise|elsewhere)\\b`,
  'giu',
);
/** Of some something is not so, and of the others it is: "not everyone shows them, but if they do, …". */
const NOT_ALL =
  /\bnot (?:everyone|everybody|all|every (?:patient|person|child|adult))\b(?=[^;:()]*,? but\b)/giu;
/** Relations of a limit. */
const LIMITS =
  /\b(?:highest|maxim\w*|longest|largest|greatest|latest|limit|ceiling|upper|(?:after|beyond|until|within|above|over|time for) which)\b/iu;
/** What lies beyond the limit that a fact states: "must not exceed 900 mg", "doses above 900 mg are not given". */
function beyond(amounts: readonly string[]): RegExp {
  const own = ownAmounts(amounts);
  const past = '(?:above|over|beyond|exceeding|(?:more|higher|longer|stronger|faster|greater|larger) than)';
  return new RegExp(
    `(?:${DENIED})\\s+(?:be )?(?:exceed(?:ed)?|(?:go|rise|climb|get) (?:above|over|beyond)|be (?:above|over)|(?:more|higher|longer) than)(?= ${own})|(?<=\\b${past} ${own}\\b[^;:()]{0,50})(?:${DENIED})\\s+(?:be )?(?:used|given|taken|allowed|recommended|advised|safe|tolerated|infused|run|belong)\\b`,
    'giu',
  );
}
/** Amounts as far as their first unit: of "4 g a day", a sentence may have "4 g of it in 24 hours". */
function ownAmounts(amounts: readonly string[]): string {
  const firsts = amounts.map((amount) => amount.split(' ').slice(0, 2).join(' '));
  return `(?:${firsts.map(literalPattern).join('|')})(?![\\p{L}])`;
}

/** What is not done later than the limit that a fact states: "do not use it after 28 days". */
function later(amounts: readonly string[]): RegExp {
  const own = ownAmounts(amounts);
  return new RegExp(
    `(?:${DENIED})(?: [\\p{L}'-]+){1,${LATER_WORDS}}(?= (?:after|beyond|past|(?:for )?(?:more|longer|faster|later|stronger|higher|greater|larger|heavier|bigger|older) than) ${own})`,
    'giu',
  );
}
/** Relations of a time between two things or of the least of something, and what is not done before: "is not taken within 4 hours of iron". */
const GAPS =
  /\b(?:gap|apart|intervals?|wait\w*|between|(?:short|young|earli|low|small)est|least|minim\w*)\b/iu;

function sooner(amounts: readonly string[]): RegExp {
  const least = `(?:within|under|below|(?:sooner|earlier|less|younger|lower) than) ${ownAmounts(amounts)}`;
  return new RegExp(
    `(?:${DENIED})(?: [\\p{L}'-]+){0,${LATER_WORDS}}(?= ${least})|(?<=\\b${least}\\b[^,;:()]{0,40})(?:${DENIED})\\s+(?:be )?\\p{L}+`,
    'giu',
  );
}

const LATER_WORDS = 8;
/** What goes on for so long is not done later. */
const OF_SPAN = /\btime (?:after [\p{L} -]{1,30} )?(?:for|within|during) which\b/iu;

/** What stands behind "but" is so, where it is what the fact states and nothing more is said of it: "do not wait but call". */
function instead(names: readonly string[]): RegExp {
  const own = names.map(literalPattern).join('|');
  return new RegExp(
    `(?:${DENIED})(?=(?:(?!${own})[^;:()])*?,? but (?:rather )?(?:to |the |an? )?(?:${own})(?:$|[,;:()]| (?:and|in|at|for|from|with|until|when|if|so|because|since|as|by|on|instead|first)\\b))`,
    'giu',
  );
}
/** Outside of a range that a fact states: "below 3 or above 5 mmol/L is not normal". */
const OUTSIDE = new RegExp(
  `(?<=\\b(?:below|under|less than) \\d[^,;:()]{0,20}\\b(?:or|and) (?:above|over|more than) \\d[^,;:()]{0,20})(?:${DENIED})`,
  'giu',
);

/** What is needed is denied twice: "is never taken without milk". */
function needed(names: readonly string[]): RegExp {
  const own = names.map(literalPattern).join('|');
  return new RegExp(
    `(?:${DENIED})(?=[^,;:()]*\\bwithout (?:the |an? |any )?(?:${own})(?![\\p{L}\\p{N}]))`,
    'giu',
  );
}

/** "Not rare" says that it is there. */
const LITOTES =
  /(?:\bnot|n['’]t)\s+(?:at all\s+)?(?:rare|uncommon|unusual|infrequent|unlikely|negligible|harmless|trivial|free (?:of|from)|devoid of)\b/giu;
/** Relations of what is better not done: their evidence forbids. */
const FORBIDS =
  /\b(?:contraindicat\w*|withh(?:old|eld)\w*|avoid\w*|unsuitable|prohibit\w*|forbid\w*|forbidden|interact\w*|unsafe|not|never|kept apart|kept away|incompatible|mistakes?|dangerous)\b/iu;
const FORBIDDEN = new RegExp(
  `(?:${DENIED}|\\bnever\\b)\\s+(?:be )?(?:give|given|take|taken|start|started|use|used|prescribed?|combined?|mix|mixed|offer|offered|for|suitable|recommended|advised|allowed|safe|go|goes|put|insert(?:ed)?|appl(?:y|ied)|crush(?:ed)?|bring|brought|let|come|comes)\\b(?! (?:less|more|later|earlier|too)\\b)`,
  'giu',
);
/** Actions of which the reverse is denied: a dose that is withheld "is not taken". */
const LEFT_OUT =
  /\b(?:withh(?:old|eld)\w*|omit(?:s|ted)?|(?:leav|lef)\w* (?:it |\w+ \w+ )?out|skip(?:s|ped)?|avoid\w*|(?:hold|held)\b)/iu;
/** "Have no place where …", "have no business in …". */
const NO_PLACE = /\b(?:ha(?:s|ve)|is|are) no (?:place|business)\b/giu;
/** "Give no examplol in …", not "neither of them is a contraindication". */
const NONE_GIVEN =
  /\b(?:no|neither|nor)(?= )(?=.*\b(?:given|taken|used|started|prescribed|combined)\b)|(?<=\b(?:give|take|use|start|prescribe|combine) )no(?= )/giu;
const FORBIDDING = /\b(?:contraindicat\w*|unsuitable|prohibit\w*|forbid\w*|forbidden|interact\w*|unsafe)\b/iu;

/** Whether a relation says of what it is better not done. */
export function forbids(relation: Pick<Relation, 'statement' | 'label'> | undefined): boolean {
  return relation !== undefined && FORBIDS.test(`${relation.statement} ${relation.label}`);
}

/** Whether the denial ends with something that the text names, so that it is not outright. */
export function isOnlyForNow(text: string): boolean {
  return ONLY_THEN.test(text) || ONLY_AFTER.test(text);
}

/**
 * The text without denials that deny nothing of the fact. What a fact itself states with a word is denied with it: "is not harmless"
 * of what is stated to be harmless, "do not delay the dose" of the advice to delay it.
 */
export function withoutHarmless(text: string, fact: FactInLesson, vocabulary: Vocabulary): string {
  return UNTRUE.test(text) ? text : withoutDenials(text, fact, vocabulary);
}

/** What is called untrue is denied as a whole, whatever stands in it. */
const UNTRUE = /\b(?:not|never|hardly) (?:true|the case|so|correct|right) that\b/iu;

function withoutDenials(given: string, fact: FactInLesson, vocabulary: Vocabulary): string {
  const { entry } = fact;
  // What is a wrong answer may be denied.
  const claims = fact.read.claims.filter(({ origin }) => origin === 'stated');
  const { statement = '', label = '' } = vocabulary.relations.get(entry.relation) ?? {};
  const namesOf = (ids: readonly ConceptId[]): readonly string[] =>
    ids.flatMap((id) => vocabulary.concepts.get(id)?.names ?? []);
  const text = withoutUndone(
    inDigitsOf(entry.kind, given),
    namesOf(claims.flatMap(({ subject, object }) => [subject, object])),
  );
  const stated = stemsOf(namesOf(claims.map(({ object }) => object)));
  const spoken = stemsOf([
    ...namesOf(claims.flatMap(({ subject, object }) => [subject, object])),
    statement.replaceAll(/\{[^}]*\}/gu, ' '),
  ]);
  const unless =
    (own: ReadonlySet<string>, words: number) =>
    (denial: string): string =>
      stemsIn(denial)
        .slice(-words)
        .some((stem) => own.has(stem))
        ? denial
        : '';
  const relation = `${statement} ${label}`;
  const objects = namesOf(claims.filter(({ polarity }) => polarity === 1).map(({ object }) => object));
  const amounts = isAmount(entry.kind) ? objects : [];
  const limits = amounts.length > 0 && LIMITS.test(relation) ? [beyond(amounts)] : [];
  const early = withoutSooner(withoutOwn(text, objects, relation), amounts, relation);
  // What the relation itself says is done then is denied: "is not thrown away after 28 days".
  const timely =
    limits.length > 0
      ? withoutAfter(early, amounts, statement).replace(
          later(amounts),
          unless(stemsOfLater(statement), LATER_WORDS + 1),
        )
      : early;
  const plain = [...ofFact(entry.kind, relation, text), ...limits, ...leftOut(entry.kind, objects)].reduce(
    (said, pattern) => said.replace(pattern, unless(stated, 1)),
    timely,
  );
  const persons = plain.replace(RELATIVE, unless(spoken, Infinity));
  return [
    PASSED_OVER,
    LITTLE_KNOWN,
    NOT_ONLY,
    NOT_ALL,
    OF_OTHERS,
    CONDITION,
    AGAIN,
    ELSEWHEN,
    COMPARED_WITH,
  ].reduce((said, pattern) => said.replace(pattern, unless(spoken, pattern === AGAIN ? 3 : 1)), persons);
}

/** Without what is denied beside what the fact states, or denied twice of it. */
function withoutOwn(text: string, objects: readonly string[], relation: string): string {
  if (objects.length === 0) return text;
  const behind = /\bbut\b/iu.test(text) ? text.replace(instead(objects), '') : text;
  const isNeeded = /\bwithout\b/iu.test(behind) && !FORBIDS.test(relation);
  return withoutConditions(isNeeded ? behind.replace(needed(objects), '') : behind, objects);
}

/** What goes on for a time that the fact states is over then: "after 8 hours it no longer protects". */
function withoutAfter(text: string, amounts: readonly string[], statement: string): string {
  if (!OF_SPAN.test(statement)) return text;
  const over = `(?<=\\b(?:after|beyond) ${ownAmounts(amounts)}[^;:()]{0,60})(?:${DENIED})`;
  return text.replace(new RegExp(over, 'iu'), '');
}

/** What is not done before the least that a relation gives agrees with it, the relation's own verb too: "is not licensed below 18 years". */
function withoutSooner(text: string, amounts: readonly string[], relation: string): string {
  return amounts.length > 0 && GAPS.test(relation) ? text.replace(sooner(amounts), '') : text;
}

/** The text without such conditions, where what the fact states stands outside of them. */
function withoutConditions(text: string, stated: readonly string[]): string {
  const rest = text.replace(CONDITION_APART, ' ');
  const said = foldName(rest);
  return stated.some((name) => said.includes(foldName(name))) ? rest : text;
}

/** Of an amount, with its numbers in digits. */
function inDigitsOf(kind: FactInLesson['entry']['kind'], text: string): string {
  return isAmount(kind) ? inDigits(text) : text;
}

function isAmount(kind: FactInLesson['entry']['kind']): boolean {
  return kind === 'quantity' || kind === 'onset';
}

/** The denials that are harmless beside what a fact of this kind and relation states. */
function ofFact(kind: FactInLesson['entry']['kind'], relation: string, text: string): readonly RegExp[] {
  return [
    ...(FORBIDS.test(relation) ? [FORBIDDEN, NO_PLACE, ...(FORBIDDING.test(text) ? [] : [NONE_GIVEN])] : []),
    ...(isAmount(kind) ? [UNTIL, OUTSIDE] : []),
    ...(kind === 'frequency' ? [] : [LITOTES]),
  ];
}

function leftOut(kind: FactInLesson['entry']['kind'], objects: readonly string[]): readonly RegExp[] {
  return kind === 'action' && LEFT_OUT.test(objects.join(' ')) ? [FORBIDDEN] : [];
}

/** The most of something, by the adjective alone: "the longest hang time of a feed" that must not hang longer. */
const OF_MOST = /^the (?:longest|highest|largest|greatest|latest) (?!.* which\b)/iu;

/** What a relation says is done beyond its limit, where it names no time for which something goes on, and no most. */
function stemsOfLater(statement: string): ReadonlySet<string> {
  return OF_SPAN.test(statement) || OF_MOST.test(statement) ? new Set() : tellingStems(statement);
}

/** Those of words that tell something, which have four letters or more. */
function tellingStems(statement: string): ReadonlySet<string> {
  return new Set(stemsIn(statement).filter((stem) => stem.length > 3));
}

function stemsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(stemsIn));
}

function stemsIn(text: string): readonly string[] {
  return wordsIn(text.toLowerCase()).map(wordStem);
}

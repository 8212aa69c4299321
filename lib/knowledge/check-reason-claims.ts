import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { foldName } from '#lib/base/words.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import type { ConceptId } from './concept.ts';
import { DEFINITION_KIND, definitionId } from './definition-id.ts';
import { denialsIn } from './denial.ts';
import { otherContrast } from './evidence-says/other-pairing.ts';
import { areComparable } from './evidence-says/comparable.ts';
import { labelOf, namesInText, stemsIn } from './evidence-says/names-in-text.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { reasonCodes } from './reason-codes.ts';
import { affirmedIn } from './reason-affirms.ts';
import type { Relation } from './relation.ts';
import { inOneForm } from './verb-forms.ts';

/** The answer that was chosen is told to be right. */
const SAYS_RIGHT =
  /^(?:this|that|it)(?:['’]s| is| was) (?:the |a |an )?(?:right|correct|true)\b(?! (?:for|of|in|with|at|after|before|when|only|if|where|there)\b)/iu;
/** What is meant is another time, or only what people think. */
const ASIDE =
  /\b(?:was|were|once|used to|would|could|might|may|if|unless|often|sometimes|than|like|thought|believed|seems?|looks?|confus\w*|mistak\w*|instead|rather|but|while|whereas|although|though|only|too|also|besides|unlike|other|another)\b/iu;

/**
 * `knowledge/reason-denied`: the reason of a wrong answer says in a plain sentence that the answer is right, or gives it to something in the
 * words of the relation, half of them where it is the fact's own subject, where the facts give that another or deny it: "Naloxone is the antidote of heparin." beside naloxone.
 */
export function checkReasonClaims(facts: readonly FactInLesson[], kb: KnowledgeBase): Diagnostic[] {
  const told = facts.flatMap((fact) =>
    reasonsOf(fact).flatMap(({ path, text, answer }) => {
      const what = saysRight(text) ?? deniedIn(text, answer, fact, kb) ?? affirmed(text, answer, fact, kb);
      if (what === undefined) return [];
      const message = `Unexpected reason "${text}" in "${fact.entry.id}", expected one that does not say ${what}`;
      return [diagnose(reasonCodes.reasonDenied, placeOf(fact, path), message)];
    }),
  );
  return [...told, ...facts.flatMap((fact) => crossedIn(fact, kb))];
}

/** The `why` of a contrast gives to each of the two what the other has. */
function crossedIn(fact: FactInLesson, kb: KnowledgeBase): readonly Diagnostic[] {
  const { entry } = fact;
  if (entry.kind !== 'contrast' || denialsIn(entry.why) > 0) return [];
  if (otherContrast(entry.between, entry.why, kb) === undefined) return [];
  const message = `Unexpected \`why\` of "${entry.id}", expected one that gives to each of the two what the fact does`;
  return [diagnose(reasonCodes.reasonDenied, placeOf(fact, ['why']), message)];
}

function saysRight(text: string): string | undefined {
  return SAYS_RIGHT.test(text) ? 'that the wrong answer is right' : undefined;
}

function affirmed(
  text: string,
  answer: ConceptId | undefined,
  fact: FactInLesson,
  kb: KnowledgeBase,
): string | undefined {
  const wrong = Object.keys(fact.entry.false).find((id) => id === answer || definitionId(id) === answer);
  return wrong === undefined || !isPlain(text) ? undefined : affirmedIn(text, wrong, fact, kb);
}

/** What a plain sentence gives the wrong answer to, and the facts do not. */
function deniedIn(
  text: string,
  answer: ConceptId | undefined,
  { entry, read }: FactInLesson,
  kb: KnowledgeBase,
): string | undefined {
  const relation = kb.relations.get(entry.relation);
  if (answer === undefined || relation === undefined || !isPlain(text)) return undefined;
  // Where both sides are of one kind, no name tells on which side it stands.
  if (relation.domain === relation.range) return undefined;
  const own = new Set(read.claims.flatMap((claim) => (claim.origin === 'stated' ? [claim.subject] : [])));
  const subject = onlySubject(text, answer, relation, kb, own);
  if (subject === undefined || !isDenied(subject, answer, relation, kb)) return undefined;
  const [one, other] = [answer, subject].map((id) => `"${labelOf(id, kb.concepts)}"`);
  return `of ${one ?? ''} what the facts deny of ${other ?? ''}`;
}

/** One clause that denies nothing and sets nothing aside. */
function isPlain(text: string): boolean {
  return !/[.;:,].*\S/u.test(text.replace(/[.!]$/u, '')) && denialsIn(text) === 0 && !ASIDE.test(text);
}

/** The one thing of the kind of the subjects that a sentence names beside the answer and the words of the relation; undefined for any other sentence. */
function onlySubject(
  text: string,
  answer: ConceptId,
  { domain, range, statement }: Relation,
  { concepts }: KnowledgeBase,
  own: ReadonlySet<ConceptId>,
): ConceptId | undefined {
  const stems = stemsIn(text);
  const isDefinition = range === DEFINITION_KIND;
  const names = namesInText(stems, new Set([domain, range]), concepts);
  const ids = [...new Set(names.map(({ concept }) => concept))].filter((id) => id !== answer);
  const [subject, ...more] = ids;
  if (subject === undefined || more.length > 0 || concepts.get(subject)?.kind !== domain) return undefined;
  if (isDefinition) return isTold(text, answer, concepts) ? subject : undefined;
  const isAnswered = names.some(({ concept }) => concept === answer);
  const share = shareOf(text, own.has(subject));
  return isAnswered && isInWords(stems, statement, share) ? subject : undefined;
}

function shareOf(text: string, isOwn: boolean): number {
  return isOwn && !SPARED.test(text) ? SHARE_OF_OWN : 1;
}

/** Whether such a share of the words of a statement stands there. Of a verb in two forms, either will do: "inhibited" too. */
function isInWords(stems: readonly string[], statement: string, share: number): boolean {
  const words = inOneForm(statement).replaceAll(/\{[^}]*\}/gu, ' ');
  const wanted = stemsIn(words).filter(({ length }) => length > 3);
  const there = wanted.filter((stem) => stems.includes(stem));
  return there.length > 0 && there.length >= wanted.length * share;
}

/** The words of a definition stand in the sentence. */
function isTold(text: string, id: ConceptId, concepts: KnowledgeBase['concepts']): boolean {
  return foldName(text).includes(foldName(labelOf(id, concepts)));
}

function isDenied(subject: ConceptId, object: ConceptId, relation: Relation, kb: KnowledgeBase): boolean {
  const claims = kb.claimsBySubject.get(`${relation.id}|${subject}`) ?? [];
  const same = claims.filter((claim) => claim.object === object);
  if (same.some(({ polarity }) => polarity === 1)) return false;
  const hasAnother = claims.some(
    (claim) => claim.polarity === 1 && !areComparable(claim.object, object, kb.concepts),
  );
  return same.length > 0 || (relation.functional && hasAnother);
}

/** Of the subject of the fact itself, a sentence says that much in the words of the relation. */
const SHARE_OF_OWN = 1 / 2;
/** Words with which a sentence in some of those words may say something else. */
const SPARED =
  /\b(?:before|after|until|alone|hardly|little|few|less|free|safe\w*|avoid\w*|spare\w*|protect\w*|stop\w*|leav\w*|absent|opposite)\b/iu;

interface Reason {
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** The wrong answer as an object of the relation; undefined for an amount. */
  readonly answer: ConceptId | undefined;
}

function reasonsOf({ entry }: FactInLesson): readonly Reason[] {
  const wrong = 'wrong' in entry ? entry.wrong : [];
  return [
    ...Object.entries(entry.false).map(([id, text]) => ({
      path: ['false', id],
      text,
      answer: entry.kind === 'definition' ? definitionId(id) : id,
    })),
    ...wrong.map(({ why }, at) => ({ path: ['wrong', at, 'why'], text: why, answer: undefined })),
  ];
}

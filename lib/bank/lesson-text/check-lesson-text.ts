import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { judge } from '#lib/checks/proof/logic.ts';
import { readNegation, readStatement, type Reading } from '#lib/checks/proof/parse-stem.ts';
import type { LessonSentence, ParsedContent, ParsedLesson } from '#lib/content/model.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { bankCodes } from '../codes.ts';
import { logicKey } from '../shards/knowledge-key.ts';
import { spokenAround, spokenBeside } from './spoken-texts.ts';
import { otherRhythm, type OtherRhythm } from './other-rhythm.ts';
import { amountSentences, givesAnother, givesSame, type AmountSentence } from './other-amount.ts';

/**
 * Sentences of the lessons' own text, their summaries, headings and patient cases included, that the facts deny: word for word the
 * statement or the negation of a relation whose opposite is proved within the qualifiers that it names, or the statement of an amount with
 * another amount in it; and a medicine taken daily that facts have taken by the week (a warning).
 * `bank/text-denies-fact`, each at its sentence with the fact beside. What is in no phrasing is not read.
 *
 * @param use `once` when no other knowledge base will be asked of these lessons: then nothing is remembered
 */
export function checkLessonText(
  lessons: readonly ParsedLesson[],
  kb: KnowledgeBase,
  use: 'again' | 'once' = 'again',
): Diagnostic[] {
  return lessons.flatMap((lesson) =>
    (use === 'once' ? readDenied(lesson, kb) : deniedIn(lesson, kb)).map((denied) => toldOf(denied, kb)),
  );
}

/** The same of what readers see around lessons: what courses and quizzes say of themselves. */
export function checkTextAround(
  { courses, blueprints }: Pick<ParsedContent, 'courses' | 'blueprints'>,
  kb: KnowledgeBase,
): Diagnostic[] {
  return [...courses, ...blueprints]
    .flatMap(spokenAround)
    .flatMap((sentence) => deniedAs(sentence, [], kb))
    .map((denied) => toldOf(denied, kb));
}

function toldOf({ sentence: { text, place }, fact: ref, rhythm }: Denied, kb: KnowledgeBase): Diagnostic {
  const fact = kb.facts.get(ref);
  const message = `Unexpected sentence "${text}", expected none that the facts deny: ${fact?.id ?? ref} says otherwise`;
  const related = fact === undefined ? [] : [{ message: `the fact ${fact.id}`, place: fact.place }];
  if (rhythm === undefined) return diagnose(bankCodes.textDeniesFact, place, message, { related });
  const daily = `Unexpected "${rhythm.said}" in "${text}", expected "${rhythm.words}", as the fact ${fact?.id ?? ref} has it`;
  const found = diagnose(bankCodes.textDeniesFact, place, daily, {
    related,
    help: 'Correct the sentence or the fact. Where somebody takes it so by mistake, say so in the same sentence.',
  });
  return { ...found, severity: 'warning' };
}

interface Denied {
  readonly sentence: LessonSentence;
  readonly fact: FactRef;
  /** Where it is how often a medicine is taken that the facts have otherwise. */
  readonly rhythm?: OtherRhythm;
}

/** By the entry of a lesson. */
const remembered = new WeakMap<
  ParsedLesson['entry'],
  {
    readonly key: string;
    readonly of: Pick<ParsedLesson, 'sentences' | 'headings'>;
    readonly denied: readonly Denied[];
  }
>();

/** The lesson's texts are read again when they or the knowledge changed; of texts that facts quote nothing is read. */
function deniedIn(lesson: ParsedLesson, kb: KnowledgeBase): readonly Denied[] {
  const key = logicKey(kb);
  const { entry, sentences, headings } = lesson;
  const known = remembered.get(entry);
  const isSame = known?.of.sentences === sentences && known.of.headings === headings;
  if (isSame && known.key === key) return known.denied;
  const denied = readDenied(lesson, kb);
  remembered.set(entry, { key, of: { sentences, headings }, denied });
  return denied;
}

function readDenied(lesson: ParsedLesson, kb: KnowledgeBase): readonly Denied[] {
  const amounts = amountSentences(`${lesson.course}/${lesson.id}`, kb);
  return [...lesson.sentences, ...spokenBeside(lesson)].flatMap((sentence) =>
    deniedAs(sentence, amounts, kb),
  );
}

/** Words that lead to a sentence and change nothing of what it says. */
const LEADING =
  /^(?:(?:so|thus|therefore|hence|and|but|also|indeed|clearly|of course|in short|in fact|overall|however|note that|remember that|remember|note:)[,:]? )+(?=\p{L})/iu;

/** A sentence that a fact denies, whole or up to a semicolon. */
function deniedAs(sentence: LessonSentence, amounts: readonly AmountSentence[], kb: KnowledgeBase): Denied[] {
  const said = spokenOut(sentence.text).replace(LEADING, '');
  const parts = said.includes(';') ? [said, ...said.split(/;\s/u)] : [said];
  for (const part of parts) {
    const text = /[.!?]$/u.test(part) ? part : `${part}.`;
    const fact = denying(text, kb) ?? otherAmountIn(text, amounts);
    if (fact !== undefined) return [{ sentence, fact }];
  }
  const rhythm = otherRhythm(said, kb);
  return rhythm === undefined ? [] : [{ sentence, fact: rhythm.fact, rhythm }];
}

/** Phrasings deny with "not" in full: "isn't" is "is not". */
function spokenOut(text: string): string {
  return text
    .replaceAll(/\b(?<ca>ca)n['’]t\b/giu, '$<ca>nnot')
    .replaceAll(/\b(?<w>w)on['’]t\b/giu, '$<w>ill not')
    .replaceAll(
      /\b(?<verb>is|are|was|were|do|does|did|has|have|had|could|would|should|must|need)n['’]t\b/giu,
      '$<verb> not',
    );
}

/** The fact of which a sentence gives another amount. None when a second fact gives that one: there are tablets of 1 mg and of 3 mg. */
function otherAmountIn(text: string, amounts: readonly AmountSentence[]): FactRef | undefined {
  const another = amounts.find((one) => givesAnother(text, one));
  return amounts.some((one) => givesSame(text, one)) ? undefined : another?.fact;
}

const NEVER = / never /iu;

/** The fact that proves the opposite of a sentence, in each way in which it can be read. */
function denying(text: string, kb: KnowledgeBase): FactRef | undefined {
  const against = [
    ...readStatement(kb, text).map((reading) => opposing(reading, 'refuted', kb)),
    ...readNegation(kb, text).map((reading) => opposing(reading, 'entailed', kb)),
    // "Never closes" is no negation of any relation, and says that it does not.
    ...(NEVER.test(text) ? readStatement(kb, text.replace(NEVER, ' ')) : []).map((reading) =>
      opposing(reading, 'entailed', kb),
    ),
  ];
  return against.includes(undefined) ? undefined : against[0];
}

function opposing(
  { relation, subject = '', object = '', qualifiers }: Reading,
  side: 'entailed' | 'refuted',
  kb: KnowledgeBase,
): FactRef | undefined {
  const judgement = judge(kb, { relation, subject, object, qualifiers });
  return judgement.conflict === undefined ? judgement[side][0]?.fact : undefined;
}

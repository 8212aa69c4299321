import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { invariant } from '#lib/base/invariant.ts';
import type { WrittenText } from '#lib/content/written/written-item.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase, PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { writtenItemCodes } from './codes.ts';

/** The quiz that items are written for: only its lessons may be cited, or a form could not hold them. */
export interface WrittenFor {
  readonly id: string;
  readonly course: string;
  /** All lessons of the course when undefined. */
  readonly lessons: readonly string[] | undefined;
}

/** A reference found, or why it was not. */
export type Found<T> =
  | { readonly value: T; readonly fault: undefined }
  | { readonly value: undefined; readonly fault: Diagnostic };

/** The fact that a reference means: `fact` where one lesson alone has it, `lesson/fact`, or `course/lesson/fact`. */
export function findFact(written: WrittenText, quiz: WrittenFor, kb: KnowledgeBase): Found<FactRef> {
  const all = [...kb.facts.values()].filter(({ course }) => course === quiz.course);
  const known = all.filter((fact) => mayCite(fact, quiz)).map(({ ref }) => ref);
  const outside = all.filter((fact) => !mayCite(fact, quiz)).map(({ ref }) => ref);
  return findOne('fact', written, quiz, { known, outside }, writtenItemCodes.unknownFact);
}

/** The patient case that a reference means, in the same forms. */
export function findCase(written: WrittenText, quiz: WrittenFor, kb: KnowledgeBase): Found<PatientCase> {
  const cases = new Map<string, PatientCase>();
  const outside: string[] = [];
  for (const one of kb.cases.filter(({ course }) => course === quiz.course)) {
    const ref = `${one.course}/${one.lesson}/${one.id}`;
    if (mayCite(one, quiz)) cases.set(ref, one);
    else outside.push(ref);
  }
  const there = { known: [...cases.keys()], outside };
  const { value: ref = '', fault } = findOne('case', written, quiz, there, writtenItemCodes.unknownCase);
  const value = cases.get(ref);
  if (fault !== undefined) return { value: undefined, fault };
  invariant(value !== undefined, `findCase: ${ref} was found among cases`);
  return { value, fault: undefined };
}

function mayCite(
  { course, lesson }: { readonly course: string; readonly lesson: string },
  quiz: WrittenFor,
): boolean {
  return course === quiz.course && (quiz.lessons?.includes(lesson) ?? true);
}

function findOne(
  what: string,
  { text, place }: WrittenText,
  { course }: WrittenFor,
  { known, outside }: { readonly known: readonly string[]; readonly outside: readonly string[] },
  page: typeof writtenItemCodes.unknownFact | typeof writtenItemCodes.unknownCase,
): Found<string> {
  const isMeant = (ref: string): boolean => ref === text || ref.endsWith(`/${text}`);
  const found = known.filter(isMeant);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { value: only, fault: undefined };
  const short = (ref: string): string => ref.slice(course.length + 1);
  const elsewhere = outside.find(isMeant);
  const nearest =
    elsewhere === undefined
      ? didYouMean(text, known.map(short))
      : `${short(elsewhere)} is of a lesson that \`lessons\` of the quiz lacks.`;
  const message =
    found.length > 1
      ? `Unexpected ${what} "${text}", expected one alone: ${found.map(short).join(', ')}`
      : `Unexpected ${what} "${text}", expected one of the lessons of the quiz. ${nearest}`;
  return { value: undefined, fault: diagnose(page, place, message) };
}

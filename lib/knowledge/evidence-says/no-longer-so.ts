import type { FactInLesson } from '../check-references.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

/** A year, which tells when. */
const YEAR = String.raw`(?:the )?(?:year )?(?:19|20)\d\d`;
/** What was so until a year, or will be from one on. */
const PAST = new RegExp(
  String.raw`\b(?:was|were|used to|did|had)\b(?:[^.;:()]|\.\d){0,120}?\b(?:until|till|up to|before) ${YEAR}\b|\b(?:until|till|before) ${YEAR}\b(?:[^.;:()]|\.\d){0,80}?\b(?:was|were|used to)\b|\bused to (?:be|have|take|get|need|count)\b|\bonce (?:took|used|gave|got|had to)\b|\b(?:was|were)\b[^.;:()]{0,60}?\b(?:until|till) (?:recently|lately|some years ago|a few years ago)\b|\b(?:until|till) (?:recently|lately|(?:some|a few) years ago),?[^.;:()]{0,60}?\b(?:was|were)\b|\b(?:was|were) once\b|\bonce (?:was|were)\b|\b(?:formerly|in the past|in former (?:times|days|years))\b`,
  'iu',
);
const FUTURE = new RegExp(
  String.raw`\bwill (?:be|become|have|need|take)\b(?:[^.;:()]|\.\d){0,120}?\b(?:from|in|as of|by|after) ${YEAR}\b|\b(?:will|is (?:to|due to|expected to|set to)) become\b|\b(?:from|as of) ${YEAR}(?: on)?,(?:[^.;:()]|\.\d){0,80}?\bwill\b`,
  'iu',
);
/** What was once believed: "was first thought to close", "it was long held that it closes". */
const BELIEVED =
  /\b(?:was|were) (?:(?:at first|once|long|first|originally|initially|earlier|previously) )?(?:thought|believed|held|assumed|supposed) (?:to|that)\b/iu;
/** What was said until then was otherwise: "used to be told otherwise, but …". */
const TOLD_BEFORE =
  /\b(?:used to be|were once|was once) (?:told|taught|advised|thought|believed|done) (?:otherwise|differently|the (?:reverse|opposite)|something else)\b/iu;
/** What was not so until then is so now: "was not understood until recently". */
const NOT_UNTIL =
  /\b(?:was|were|did|had) (?:not|never)\b[^.;:()]{0,120}?\b(?:until|till|before)\b|\b(?:wasn|weren|didn|hadn)['’]t\b[^.;:()]{0,120}?\b(?:until|till|before)\b/iu;
const TO_BECOME = /\bis (?=(?:to|due to|expected to|set to) become\b)/iu;
/** What is so now stands there too, or it is told of a trial. */
const ALSO =
  /\b(?:now|today|nowadays|since|still|currently|to this day|again|trials?|stud(?:y|ies)|surveys?|reports?|reviews?|regist\w+|series|experiments?|is|are)\b/iu;

/**
 * The evidence says that it was so until a year, will be so from one on, or was once believed to be so, where the relation says that it is so: "was a
 * prescription medicine until 2019". What else is said of now in the same sentence is not read, nor what was found in a trial.
 */
export function noLongerSo(
  { entry, read }: FactInLesson,
  sentence: string,
  { relations, concepts, qualifiers }: Vocabulary,
): SaidOther | undefined {
  const found =
    PAST.exec(sentence.replace(TOLD_BEFORE, ' ')) ?? FUTURE.exec(sentence) ?? BELIEVED.exec(sentence);
  if (found === null || entry.kind === 'trial-rate' || NOT_UNTIL.test(found[0])) return undefined;
  const statement = relations.get(entry.relation)?.statement ?? '';
  const scopes = Object.entries(read.qualifiers).map(
    ([id, value]) => qualifiers.get(id)?.values[value]?.phrase ?? concepts.get(value)?.label ?? '',
  );
  const names = read.claims.flatMap(({ subject, object }) =>
    [subject, object].map((id) => concepts.get(id)?.label ?? ''),
  );
  const isOfTime = [statement, ...scopes, ...names].some((words) => TIMED.test(words));
  if (isOfTime || ALSO.test(sentence.replace(TO_BECOME, ' '))) return undefined;
  return {
    path: ['evidence'],
    says: `"${found[0]}"`,
    states: 'that it is so',
    isClear: false,
  };
}

/** The fact itself speaks of the past, or of a year. */
const TIMED = /\b(?:19|20)\d\d\b|\b(?:was|were|used to|until|has been|have been|had)\b/iu;

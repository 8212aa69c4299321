import { contentStems } from './content-stems.ts';

/**
 * Words that questions and answers share without giving anything away. Source: the rubric, IWF-12, names "increase",
 * "disease" and "normal"; the rest of the list is chosen here: words of asking, of people and of degree.
 */
const WORDS =
  'increase increased decrease decreased reduce reduced change changed raise lower higher level levels amount ' +
  'disease disorder condition normal abnormal effect effects cause causes action acts medicine medicines medication drug drugs ' +
  'treatment treat treated therapy patient patients person people adult adults child children man woman year years ' +
  'learner nurse pharmacist prescriber clinician doctor health care body part parts ' +
  'following best correct right describe describes mean means called known likely describe statement answer option ' +
  'dose doses take taken taking takes give given use used uses using ' +
  'time times days weeks hours month months once daily group class type kind form ' +
  'first main most common medical because after sign signs symptom symptoms';

/** Stems that are no cue. */
export const GENERIC: ReadonlySet<string> = contentStems(WORDS);

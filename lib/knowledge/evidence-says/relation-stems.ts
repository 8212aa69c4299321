import { inOneForm } from '../verb-forms.ts';
import { stemsIn } from './names-in-text.ts';

/** Where a statement names its sides. */
export const SUBJECT = '{s}';
export const OBJECT = '{o}';
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['xsubject', SUBJECT],
  ['xobject', OBJECT],
]);
/** What holds both ways round, so that either may stand first. */
const BOTH_WAYS =
  /\b(?:interact\w*|together|swapped|interchang\w*|same|similar|compatible|mix\w*|combin\w*|differ\w*|between|and|beside|equal\w*|with) \{|\beach other\b/iu;
/** Forms of one short word. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['are', 'is'],
  ['was', 'is'],
  ['were', 'is'],
  ['have', 'has'],
  ['do', 'does'],
]);
/** Words of a statement that are shorter carry no meaning of their own. */
const SHORT = 3;

/** The stems of a statement, with a sign for each side; none where it has other slots, says nothing by itself or holds both ways round. */
export function stemsOfStatement(statement: string): readonly string[] {
  if (BOTH_WAYS.test(statement)) return [];
  const plain = inOneForm(statement)
    .replaceAll(/\{subject[^}]*\}/gu, ' xsubject ')
    .replaceAll(/\{object[^}]*\}/gu, ' xobject ');
  if (plain.includes('{')) return [];
  const stems = stemsIn(plain).map((stem) => SIGNS.get(stem) ?? formOf(stem));
  return stems.some((stem) => stem.length > SHORT) ? stems : [];
}

/** "Are", "was" and "were" as "is", and so on. */
export function formOf(stem: string): string {
  return FORMS.get(stem) ?? stem;
}

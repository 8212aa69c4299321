import type { FactInLesson } from '../check-references.ts';
import { MEDICINE_KIND } from '../medicine-kind.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { labelOf, namesInText, stemsIn } from './names-in-text.ts';
import { namedBy, type SaidWhere } from './other-subject.ts';
import type { SaidOther } from './said-other.ts';

const MEDICINES: ReadonlySet<string> = new Set([MEDICINE_KIND]);

/**
 * The evidence names another medicine than the one of which the relation itself speaks, and that nowhere in its sentence: "the largest dose of
 * samplol" for "the largest dose of examplol at {subject} is {object}". A hint.
 */
export function otherMedicine(
  { entry, read }: FactInLesson,
  { text, sentence }: SaidWhere,
  { relations, concepts }: Vocabulary,
): SaidOther | undefined {
  const statement = (relations.get(entry.relation)?.statement ?? '').replaceAll(/\{[^}]*\}/gu, ' ');
  const named = (words: string): readonly string[] =>
    namesInText(stemsIn(words), MEDICINES, concepts).map(({ concept }) => concept);
  const [own, ...more] = named(statement);
  if (own === undefined || more.length > 0 || named(sentence).includes(own)) return undefined;
  const spoken = namedBy(read);
  const other = named(text).find((id) => !spoken.has(id));
  if (other === undefined) return undefined;
  const [says, states] = [other, own].map((id) => `"${labelOf(id, concepts)}"`);
  return { path: ['relation'], says: says ?? '', states: states ?? '', isClear: false, isHint: true };
}

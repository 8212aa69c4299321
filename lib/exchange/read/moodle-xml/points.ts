import { oneLine } from '../plain-text.ts';
import { child, type XmlElement } from './tree.ts';

/**
 * Elements that say how points are given, besides the fractions of answers. Source: `question/format/xml/format.php`
 * (`writequestion`, `write_numerical_units`) and `question/type/ordering/questiontype.php`, `export_to_xml`.
 */
const POINTS = [
  'defaultgrade',
  'penalty',
  'unitgradingtype',
  'unitpenalty',
  'showunits',
  'gradingtype',
  'selecttype',
  'selectcount',
] as const;

/** What a question says of its points besides keys and shares: see `ReadItem`. Its type decides, too, how answers are scored. */
export function pointsOf(question: XmlElement): readonly string[] {
  const said = POINTS.flatMap((name) => {
    const value = valueOf(question, name);
    return value === undefined || isIdle(question, name) ? [] : [`${name} ${plainNumber(value)}`];
  });
  return [`type ${question.attributes['type'] ?? ''}`, ...said];
}

function valueOf(question: XmlElement, name: string): string | undefined {
  const element = child(question, name);
  return element && oneLine(element.text);
}

/**
 * What decides nothing: the grade of a text with gaps is that of its gaps, so that Moodle does not export it; and where all steps
 * are ordered, nobody counts them.
 */
function isIdle(question: XmlElement, name: (typeof POINTS)[number]): boolean {
  if (name === 'defaultgrade') return question.attributes['type'] === 'cloze';
  return name === 'selectcount' && valueOf(question, 'selecttype') === 'ALL';
}

/** `1.0000000` and `1` are the same; what is no number stays as it is. */
function plainNumber(written: string): string {
  const number = Number(written);
  return written !== '' && Number.isFinite(number) ? String(number) : written;
}

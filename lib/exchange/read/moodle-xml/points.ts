import { oneLine } from '../plain-text.ts';
import { child, type XmlElement } from './tree.ts';

/**
 * Elements that say how points are given, besides the fractions of answers. Source: `question/format/xml/format.php`
 * (`import_headers`, `import_numerical_unit_options`) and `question/type/ordering/questiontype.php`, `export_to_xml`.
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
    const element = child(question, name);
    return element === undefined ? [] : [`${name} ${plainNumber(oneLine(element.text))}`];
  });
  return [`type ${question.attributes['type'] ?? ''}`, ...said];
}

/** `1.0000000` and `1` are the same; what is no number stays as it is. */
function plainNumber(written: string): string {
  const number = Number(written);
  return written !== '' && Number.isFinite(number) ? String(number) : written;
}

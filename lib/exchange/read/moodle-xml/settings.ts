import { oneLine } from '../plain-text.ts';
import { child, type XmlElement } from './tree.ts';

/** What a retry takes off by Moodle's own choice; 1 is that of statements, and 0 takes nothing. */
const PRESET_PENALTIES: readonly number[] = [0, 1 / 3, 1];
/** Moodle writes seven decimals. */
const NEAR = 1e-6;

/**
 * How a question is set up in Moodle where no item has such a setting, in words for the comment of its draft: that it was hidden,
 * counted other points than one, took something off for another try, kept its answers in order, or wanted its unit typed.
 * Source: `question/format/xml/format.php`, `import_headers`, `import_multichoice`, `import_numerical`.
 */
export function settingsOf(question: XmlElement): readonly string[] {
  const said = (name: string): string => oneLine(child(question, name)?.text ?? '').toLowerCase();
  const numberOf = (name: string): number | undefined => {
    const number = Number(said(name));
    return said(name) === '' || !Number.isFinite(number) ? undefined : number;
  };
  const [grade, penalty] = [numberOf('defaultgrade'), numberOf('penalty')];
  const isPreset = penalty === undefined || PRESET_PENALTIES.some((one) => Math.abs(one - penalty) < NEAR);
  const isFixed = ['false', '0'].includes(said('shuffleanswers'));
  return [
    ...(said('hidden') === '1'
      ? ['Hidden there: it was removed from the bank, or replaced by a newer one']
      : []),
    ...(grade === undefined || grade === 1 ? [] : [`It counted ${String(grade)} points there`]),
    ...(isPreset
      ? []
      : [`Each wrong try took ${String(Math.round(penalty * 10_000) / 100)} per cent off there`]),
    ...(isFixed ? ['Its answers stood in this order there'] : []),
    ...((numberOf('unitgradingtype') ?? 0) > 0 ? ['Its unit had to be given there, and counted'] : []),
  ];
}

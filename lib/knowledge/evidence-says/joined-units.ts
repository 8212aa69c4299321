import { unitAtStart, unitNamed } from '../units.ts';

/** An amount that goes by another, with what it is of between the two: "30 mL of fluid for each kilogram of body weight". */
const PARTED =
  /(?<=\d)(?<gap>\s?)(?<unit>\p{L}{1,12})(?<of> of (?:the |this )?[\p{L}-]{1,30}(?: [\p{L}-]{1,30})??) (?:per|(?:for )?(?:each|every)|an?) (?<by>kg|kilo(?:gram)?s?|min(?:ute)?|h(?:our)?)(?![\p{L}\p{N}/])(?! (?:before|after|later|apart|earlier|ahead)\b)(?: of (?:(?:the|their) )?body ?weight\b)?/giu;
const SHORT: Readonly<Record<string, string>> = { k: 'kg', m: 'min', h: 'hour' };

/** A text in which such an amount stands in its one unit, where there is such a unit: "30 mL/kg of fluid". */
export function withJoinedUnits(text: string): string {
  return text.replaceAll(PARTED, (...found) => {
    const { gap = '', unit = '', of = '', by = '' } = found.at(-1) as Partial<Record<string, string>>;
    const named = unitAtStart(unit);
    const short = SHORT[by.charAt(0).toLowerCase()];
    const joined =
      named?.written === unit && short !== undefined ? joinedOf(named.unit.plural, short) : undefined;
    return joined === undefined ? found[0] : `${gap === '' ? ' ' : gap}${joined}${of}`;
  });
}

/** The name of the unit that one unit makes with another: "mL/kg", "drops a minute". */
function joinedOf(unit: string, by: string): string | undefined {
  const span = by === 'min' ? 'minute' : by;
  const names = [`${unit} ${span === 'hour' ? 'an' : 'a'} ${span}`, `${unit}/${by}`];
  return names.find((name) => unitNamed(name) !== undefined);
}

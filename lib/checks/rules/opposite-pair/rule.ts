import { remembered } from '#lib/base/remembered.ts';
import type { Finding, Rule } from '../../rule.ts';
import { cueSets, type OptionSet } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { compareText } from '#lib/base/diagnostic.ts';
import { tokens } from '../../text/words.ts';
import { optionHas, soughtInOptions } from '../../text/sought.ts';
import { finding, inOrder } from '../finding.ts';
import { polesOf, type Pole } from './poles.ts';

/** An option's words, with those that are an end of some axis, and the others. */
interface Polar {
  readonly text: string;
  readonly poles: readonly Pole[];
  readonly rest: string;
}

/** Two options that say the opposite of each other, beside others that have nothing to do with them. */
export const rule: Rule = {
  id: 'IWF-23',
  code: 'rules/opposite-pair',
  waivable: true,
  why: 'Of two opposites one is usually right, so learners choose between the two and forget the rest.',
  help: 'Break the pair up, add a second pair, or make all options stand on the same axis.',
  check: (item, kb) => (optionHas(POLAR, item, kb) ? inOrder(cueSets(item).flatMap(pairOf)) : []),
};

function pairOf(set: OptionSet): readonly Finding[] {
  if (set.options.length < 3) return [];
  const options = set.texts.map(polar);
  if (options.filter(({ poles }) => poles.length > 0).length < 2) return [];
  options.sort((a, b) => compareText(a.text, b.text));
  const pairs = options.flatMap((one, index) =>
    options.slice(index + 1).flatMap((other) => {
      const axis = opposed(one, other);
      return axis === undefined ? [] : [{ one, other, axis }];
    }),
  );
  const [pair, another] = pairs;
  if (pair === undefined || another !== undefined) return [];
  const others = options.filter((option) => option !== pair.one && option !== pair.other);
  if (others.some((option) => option.poles.some(({ axis }) => axis === pair.axis))) return [];
  return [
    finding(
      'warning',
      `Unexpected opposites ${quoted(pair.one.text)} and ${quoted(pair.other.text)} among unrelated options, expected two pairs or none`,
      `${pair.one.text}; ${pair.other.text}`,
    ),
  ];
}

const polar: (text: string) => Polar = remembered((text) => {
  const words = tokens(text);
  return {
    text,
    poles: words.flatMap(polesOf),
    rest: words.filter((word) => polesOf(word).length === 0).join(' '),
  };
});

const POLAR = soughtInOptions((text) => polar(text).poles.length > 0);

/** The axis at whose two ends both stand, when they say the same but for that. */
function opposed(one: Polar, other: Polar): number | undefined {
  if (one.rest !== other.rest) return undefined;
  return one.poles.find(
    ({ axis, end }) =>
      end !== 'between' &&
      other.poles.some((pole) => pole.axis === axis && pole.end !== end && pole.end !== 'between'),
  )?.axis;
}

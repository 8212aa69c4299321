/** A slip is shown as the number that whoever makes it arrives at: rounding is for answers that are rounded. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { files } = readContent(ROOT);
const DAILY = '/daily-dose/numeric-entry/';

/** The wrong numbers of the daily dose, with their reasons, when a dose is taken so often a day. */
function slipsOf(dose: string, often: number, sum: string, places: number) {
  const { items, diagnostics } = compileBank(
    files.map(({ path, text }) => ({
      path,
      text: path.endsWith('vocabulary/amounts.yaml')
        ? text.replace('      unit: mg a day\n', `      unit: mg a day\n      places: ${String(places)}\n`)
        : text
            .replace('20 mg, times: 3 times a day', `${dose}, times: ${String(often)} times a day`)
            .replaceAll('three times a day, 20 mg', `${String(often)} times a day, ${dose}`)
            .replaceAll('come to 60 mg a day', `come to ${sum}`),
    })),
  );
  const options = items.find(({ id }) => id.includes(DAILY))?.parts?.[0]?.options ?? [];
  return {
    errors: diagnostics.filter(({ severity }) => severity === 'error'),
    wrong: options.filter(({ key }) => !key).map(({ text }) => text),
  };
}

/** The options of each choice on the daily dose, in one number of units of 7.5 mg a day, where slips multiply and divide it so. */
function choicesWith(slips: readonly string[]) {
  const entries = slips.map(
    (by, at) => `        s${String(at)}: { expression: dose * times ${by}, why: It was counted ${by}. }\n`,
  );
  const { items, diagnostics } = compileBank(
    files.map(({ path, text }) => ({
      path,
      text: path.endsWith('vocabulary/amounts.yaml')
        ? text.replace(
            / {6}unit: mg a day\n {6}slips:\n[^]*?(?= {2}advised-action)/u,
            `      unit: mg a day\n      places: 1\n      slips:\n${entries.join('')}`,
          )
        : text
            .replace('20 mg, times: 3 times a day', '2.5 mg, times: 3 times a day')
            .replaceAll('three times a day, 20 mg', '3 times a day, 2.5 mg')
            .replaceAll('come to 60 mg a day', 'come to 7.5 mg a day'),
    })),
  );
  const asked = items.filter(({ id }) => id.includes('/daily-dose/'));
  const optionsOf = (kind: string) =>
    asked
      .filter((item) => item.kind === kind)
      .map(({ options }) => options.map(({ text }) => Number.parseFloat(text.replaceAll(',', ''))));
  return {
    errors: diagnostics.filter(({ severity }) => severity === 'error'),
    choices: optionsOf('single-best-answer'),
    typed: optionsOf('numeric-entry').length,
  };
}

describe('a choice of computed amounts', () => {
  it.each<readonly [readonly string[], readonly (readonly number[])[]]>([
    [['* 10', '* 100', '* 1000'], []],
    [['* 10', '* 100', '* 3'], [[7.5, 22.5, 75, 750]]],
    [['* 10', '* 100', '* 1000', '/ 3'], [[2.5, 7.5, 75, 750]]],
  ])('has another one with the decimals of the key, or is not made: %j', (slips, choices) => {
    expect(choicesWith(slips)).toEqual({ errors: [], choices, typed: 1 });
  });
});

describe('a slip of a calculation', () => {
  it.each([
    ['2.5 mg', 6, '15 mg a day', 0, ['2.5 mg a day']],
    ['2.5 mg', 4, '10 mg a day', 0, ['2.5 mg a day', '1 mg a day']],
    ['0.25 mg', 4, '1 mg a day', 0, ['0.25 mg a day']],
    ['20 mg', 3, '60 mg a day', 0, ['20 mg a day', '7 mg a day']],
    ['20.4 mg', 3, '61 mg a day', 0, ['20 mg a day', '7 mg a day']],
    ['20.45 mg', 3, '61.4 mg a day', 1, ['20.5 mg a day', '6.8 mg a day']],
  ])('from %s taken %i times, which makes %s', (dose, often, sum, places, wrong) => {
    const made = slipsOf(dose, often, sum, places);
    expect(made.errors).toEqual([]);
    expect(made.wrong.toSorted()).toEqual(wrong.toSorted());
  });
});

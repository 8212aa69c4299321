import { own } from '#lib/base/own.ts';
import type { Item } from '#lib/items/item.ts';
import { flagOption, textOption, type Command, type CommandInput, type ExitCode } from '../command.ts';
import { compileRoot } from '../compile-root.ts';
import { itemText, shortText } from '../item-text.ts';
import { amount, countSeverity } from '../report.ts';
import { selectItems } from '../select-items.ts';

/** `items`: the checked items with keys, rationales and certificates. */
export const items: Command = {
  usage: '[--lesson LESSON] [--kind KIND] [--unsigned] [--short | --json] [--root DIR]',
  details: [
    '--lesson L    only the items of this lesson: its id, or course/lesson',
    '--kind K      only the items of this kind, for example single-best-answer',
    '--unsigned    only those that nobody has signed as they are',
    '--short       stem, options and key alone, to be read aloud',
    '--json        a list in the shape that verify reads',
  ],
  options: {
    lesson: { type: 'string' },
    kind: { type: 'string' },
    json: { type: 'boolean' },
    short: { type: 'boolean' },
    unsigned: { type: 'boolean' },
  },
  arguments: [0, 0],
  run: runItems,
};

function runItems(input: CommandInput): ExitCode {
  const { compiled, diagnostics } = compileRoot(input.root);
  const isSigned = ({ id }: Item): boolean => own(compiled.bank.traits, id)?.signed === true;
  const named = selectItems(compiled.bank, textOption(input, 'lesson'), textOption(input, 'kind'));
  const selected = flagOption(input, 'unsigned') ? named.filter((item) => !isSigned(item)) : named;
  if (flagOption(input, 'json')) {
    input.out(`${JSON.stringify(selected, undefined, 2)}\n`);
  } else {
    const textOf = flagOption(input, 'short')
      ? shortText
      : (item: Item): string => itemText(item, isSigned(item));
    input.out(selected.map(textOf).join('\n'));
    input.note(amount(selected.length, 'item'));
  }
  const errors = countSeverity(diagnostics, 'error');
  if (errors === 0) return 0;
  input.note(
    `The content has ${amount(errors, 'error')}, so items may be missing: see npm run -s stemma -- check`,
  );
  return 1;
}

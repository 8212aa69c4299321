import { existsSync } from 'node:fs';
import { proofTree } from '#lib/checks/proof/proof-tree.ts';
import type { CodePage } from '#lib/base/code-page.ts';
import { nearestWord } from '#lib/base/did-you-mean.ts';
import type { Rule, RuleExample } from '#lib/checks/rule.ts';
import { partsOf, type Item } from '#lib/items/item.ts';
import { allCodes, findPage, findRule, meantCode, ruleFolder, ruleReadme } from '../code-pages.ts';
import { MisuseError, type Command, type CommandInput, type ExitCode } from '../command.ts';
import { compileRoot } from '../compile-root.ts';
import { own } from '#lib/base/own.ts';
import { itemText } from '../item-text.ts';

/** `explain`: the page of a code, or the proof of an item. */
export const explain: Command = {
  usage: 'CODE|ITEM [--root DIR]',
  details: [
    'CODE          as check prints it, for example proof/second-key, its last part alone, or a rule such as IWF-11',
    'ITEM          an item id, or an ending of it that only one item has; of a fact, its items are listed',
  ],
  options: {},
  arguments: [1, 1],
  run: runExplain,
};

async function runExplain(input: CommandInput): Promise<ExitCode> {
  const [name = ''] = input.positionals;
  const code = meantCode(name);
  const rule = findRule(code);
  const page = findPage(code);
  if (rule !== undefined) input.out(await ruleText(rule));
  else if (page !== undefined) input.out(pageText(page));
  else explainItem(input, name);
  return 0;
}

function explainItem(input: CommandInput, name: string): void {
  const { bank, kb } = compileRoot(input.root).compiled;
  const item = findItem(bank.items, name);
  input.out(`${itemText(item, own(bank.traits, item.id)?.signed === true)}\n${proofTree(item, kb)}\n`);
}

/** @throws MisuseError when no item, or more than one, has this id or ends with it */
function findItem(items: readonly Item[], name: string): Item {
  const exact = items.find(({ id }) => id === name);
  const ending = exact === undefined ? items.filter(({ id }) => id.endsWith(`/${name}`)) : [exact];
  const [item] = ending;
  if (item === undefined) throw new MisuseError(unknown(items, name));
  if (ending.length === 1) return item;
  throw new MisuseError(`${ending.length} items end with "${name}". Give more of the id:${listed(ending)}`);
}

/** What is said where nothing has a name: which items a fact or a lesson of it has, or what may have been meant. */
function unknown(items: readonly Item[], name: string): string {
  const inside = items.filter(({ id }) => `/${id}`.includes(`/${name}/`));
  if (name !== '' && inside.length > 0)
    return `"${name}" is no item. ${inside.length === 1 ? 'One has' : `${String(inside.length)} have`} it in the id:${listed(inside)}`;
  const known = [...allCodes(), ...items.flatMap(({ id }) => [id, id.split('/').slice(2).join('/')])];
  const near = nearestWord(name, new Set(known));
  const hint =
    near === undefined
      ? 'Codes stand in the output of check, item ids in that of items.'
      : `Did you mean "${near}"?`;
  return `There is no code and no item "${name}". ${hint}`;
}

function listed(items: readonly Item[]): string {
  const some = items.slice(0, 8).map(({ id }) => `\n  ${id}`);
  return `${some.join('')}${items.length > 8 ? '\n  …' : ''}`;
}

function pageText({ code, severity, title, why, help, bad, good }: CodePage): string {
  return [
    `${code} (${severity})`,
    title,
    '',
    `Why: ${why}`,
    `Do:  ${help}`,
    '',
    'Wrong:',
    indent(bad),
    '',
    'Right:',
    indent(good),
    '',
  ].join('\n');
}

async function ruleText(rule: Rule): Promise<string> {
  const examples = await examplesOf(rule);
  const bad = examples.find(({ findings }) => findings.length > 0);
  const good = examples.find(({ findings }) => findings.length === 0);
  return [
    `${rule.code} (${rule.id})`,
    '',
    ruleReadme(rule).trimEnd(),
    '',
    ...exampleText('Wrong', bad),
    ...exampleText('Right', good),
  ].join('\n');
}

async function examplesOf(rule: Rule): Promise<readonly RuleExample[]> {
  const file = new URL('examples.ts', ruleFolder(rule));
  if (!existsSync(file)) return [];
  const loaded = (await import(file.href)) as { readonly examples: readonly RuleExample[] };
  return loaded.examples;
}

function exampleText(title: string, example: RuleExample | undefined): readonly string[] {
  if (example === undefined) return [];
  const { item, name, findings } = example;
  const options = partsOf(item).flatMap((part) => [
    ...(part.text === '' ? [] : [`  ${part.text}`]),
    ...part.options.map(({ key, text }) => `  ${key ? '✓' : '✗'} ${text}`),
  ]);
  return [
    `${title}: ${name}`,
    '',
    indent(item.stem),
    ...options,
    ...findings.map((finding) => `  → ${finding}`),
    '',
  ];
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}

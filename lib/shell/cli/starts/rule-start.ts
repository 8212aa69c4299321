/** A rule of item writing to begin from: it type-checks, finds nothing yet, and its examples fail until it is written. */
import { idFrom, titleOf, type Start } from './start.ts';

export const RULES_FOLDER = 'lib/checks/rules';

/**
 * The three files of a rule's folder.
 *
 * @param known the ids of the rules that there are; the new one gets the next number
 */
export function ruleStart(name: string, known: readonly string[]): Start {
  const id = idFrom(name);
  const numbers = known.map((rule) => Number(/\d+/u.exec(rule)?.[0] ?? 0));
  const next = `IWF-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
  const files = {
    'rule.ts': ruleText(id, next),
    'examples.ts': EXAMPLES,
    'README.md': readmeText(id, next),
  };
  return Object.entries(files).map(([file, text]) => ({
    path: `${RULES_FOLDER}/${id}/${file}`,
    text,
    isNew: true,
  }));
}

function ruleText(id: string, next: string): string {
  return `import type { Rule } from '../../rule.ts';

/** In one sentence: the flaw. Name the source of every threshold and word list beside it. */
export const rule: Rule = {
  id: '${next}',
  code: 'rules/${id}',
  // False for what makes an item wrong and no reason excuses.
  waivable: true,
  why: 'Say what the flaw does to a learner, or to what the item measures.',
  help: 'Say what the author should do.',
  // The examples that must fail do not, until this finds what they name: finding() and inOrder() are in ../finding.ts.
  check: () => [],
};
`;
}

const EXAMPLES = `import type { RuleExample } from '../../rule.ts';
import { anItem, anItemWithDistractor } from '../example-item.ts';

/** Written first: they say what the rule is. tests/conformance/rules.test.ts runs them, and fails until the rule does as they say. */
export const examples: readonly RuleExample[] = [
  { name: 'an item without the flaw', item: anItem(), findings: [] },
  {
    name: 'an item that looks as if it had the flaw: replace it by one that people would suspect',
    item: anItemWithDistractor('Another receptor'),
    findings: [],
  },
  {
    name: 'replace this item by one with the flaw, and write check in rule.ts',
    item: anItemWithDistractor('An answer with the flaw'),
    findings: ['Unexpected option "An answer with the flaw", expected one without the flaw'],
  },
  {
    name: 'replace this item by one with the flaw in another form',
    item: anItemWithDistractor('Another answer with the flaw'),
    findings: ['Unexpected option "Another answer with the flaw", expected one without the flaw'],
  },
];
`;

function readmeText(id: string, next: string): string {
  return `# ${titleOf(id)}

${next}, \`rules/${id}\`.

## Why

Say in two or three sentences what the flaw does to a learner, or to what the item measures.

## How to fix

Say what the author should do, and what stays allowed.

## Source

Name the paper, guideline or rubric, with its numbers; and how often the pattern fires on items that were written elsewhere.

## To do

1. \`examples.ts\`: items with and without the flaw, each with the exact message.
2. \`check\` in \`rule.ts\`, until they pass: \`npx vitest run tests/conformance/rules.test.ts\`.
3. \`npm run -s stemma -- check\`: what it finds in the content that stands. Then delete this list.
`;
}

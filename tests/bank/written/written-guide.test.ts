/** The examples of docs/written-items.md: each row of its tables is told of as it says there. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judgeWritten } from '#lib/bank/written/judge-written.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';

const page = readFileSync('docs/written-items.md', 'utf8');
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'gu'))].map(([, text = '']) => text);
const [words = '', facts = ''] = blocks('yaml');
const items = new Map(blocks('markdown').map((text) => [/^Id: (.+)$/mu.exec(text)?.[1] ?? '', text]));
const rows = [
  ...page.matchAll(/^\| `(?<id>[a-z-]+)` \| (?<cells>.+) \| (?<told>nothing|warning|error) \|$/gmu),
].map(({ groups = {} }) => {
  const cells = (groups['cells'] ?? '').split(' | ');
  return [groups['id'] ?? '', cells.join(' → '), groups['told'] ?? '', cells] as const;
});

const body = [...facts.matchAll(/^ {2}evidence: (.+)$/gmu)].map(([, text = '']) => `${text}.`).join(' ');
const objectives = 'objectives:\n  all: { text: Name it, topic: it }\n';
const lesson = [
  {
    path: 'content/sources.yaml',
    text: 'book: { title: A book, publisher: unknown, edition: unknown, retrieved: unknown, url: unknown }\n',
  },
  { path: 'content/vocabulary/all.yaml', text: words },
  {
    path: 'content/examplol/course.md',
    text: '---\ntitle: T\nsummary: S\naudience: A\nlessons: [action]\n---\nText.\n',
  },
  {
    path: 'content/examplol/action.md',
    text: `---\ntitle: T\nsummary: S\n${objectives}facts:\n${facts.replaceAll(/^(?=.)/gmu, '  ')}---\n\n${body}\n`,
  },
];
const { kb, diagnostics } = buildKnowledge(parseContent(lesson));

/** An item with another question, or with one option instead of another, or with a reason below it: the second ends with a full stop. */
function changed(id: string, [first = '', second]: readonly string[]): string {
  const item = items.get(id) ?? '';
  if (second === undefined) return item.replace(/^## .*$/mu, `## ${first}`);
  expect(item).toContain(`] ${first}\n`);
  return item.replace(`] ${first}\n`, second.endsWith('.') ? `] ${first}\n  > ${second}\n` : `] ${second}\n`);
}

function gravest(item: string): string {
  const quiz = {
    path: 'quizzes/blueprints/guide.md',
    text: `---\ntitle: T\ncourse: examplol\nitems: 1\n---\n\nWelcome.\n\n${item}`,
  };
  const parsed = parseContent([...lesson, quiz]);
  const found = [
    ...parsed.diagnostics.filter(({ place }) => place.file === quiz.path),
    ...judgeWritten(parsed, kb, () => []).flatMap((one) => one.diagnostics),
  ].map(({ severity }) => severity);
  return (['error', 'warning'] as const).find((severity) => found.includes(severity)) ?? 'nothing';
}

it('has a sound lesson, and rows for every item', () => {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(kb.facts.size).toBe(5);
  expect(rows.length).toBeGreaterThan(30);
  expect([...new Set(rows.map(([id]) => id))].toSorted()).toEqual([...items.keys()].toSorted());
});

it.each(rows)('%s: %s (%s)', (id, _cells, told, cells) => {
  expect(gravest(changed(id, cells))).toBe(told);
});

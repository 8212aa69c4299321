/** The item that the author's guide shows is proved by the lesson that it shows, and its table is read. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeWritten } from '#lib/bank/written/judge-written.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';

const guide = readFileSync('content/README.md', 'utf8');
const between = (from: string, to: string): string =>
  guide.slice(guide.indexOf(from), guide.indexOf(to, guide.indexOf(from) + 1));
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'gu'))].map(
    ([, block = '']) => block,
  );

const [lesson = ''] = blocks(between('\n## Lessons', '### False and avoid'), 'markdown');
const [left = ''] = blocks(between('**`relation`**', '**`set`**'), 'yaml');
const written = between('### Items written by hand', '### A bank of another system');
const [item = ''] = blocks(written, 'markdown');

const files = [
  ...blocks(between('\n## The vocabulary', '\n## Sources'), 'yaml').map((text, index) => ({
    path: `content/vocabulary/words-${String(index)}.yaml`,
    text,
  })),
  { path: 'content/sources.yaml', text: blocks(between('\n## Sources', '\n## Lessons'), 'yaml')[0] ?? '' },
  {
    path: 'content/examplol/course.md',
    text: blocks(between('\n## The files', '\n## The vocabulary'), 'markdown')[0] ?? '',
  },
  {
    path: 'content/examplol/action.md',
    text: lesson
      .replace('facts:\n', `facts:\n${left.replace(/^(?=.)/gmu, '  ')}`)
      .replace(/\n$/u, ' Examplol does not bind the beta gate.\n'),
  },
  { path: 'quizzes/blueprints/guide.md', text: `---\ntitle: T\ncourse: examplol\nitems: 1\n---\n\n${item}` },
];

test('the item of the guide is proved', () => {
  const parsed = parseContent(files);
  const { kb } = buildKnowledge(parsed);
  const judged = judgeWritten(parsed, kb, () => []);
  const faults = judged.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ severity }) => severity === 'error'),
  );
  expect(
    parsed.diagnostics.filter(
      ({ severity, place }) => severity === 'error' && place.file.startsWith('quizzes'),
    ),
  ).toEqual([]);
  expect(faults.map(({ message }) => message)).toEqual([]);
  expect(judged.flatMap(({ item: sound }) => sound?.id ?? [])).toEqual([
    'examplol/quiz/guide/where-it-binds',
  ]);
});

test('the pairs of the guide are read without a fault', () => {
  const [, pairs = ''] = blocks(written, 'markdown');
  const { blueprints, diagnostics } = parseContent([
    {
      path: 'quizzes/blueprints/guide.md',
      text: `---\ntitle: T\ncourse: examplol\nitems: 1\n---\n\n${pairs}`,
    },
  ]);
  expect(diagnostics.filter(({ code }) => code !== 'content/unknown-course')).toEqual([]);
  expect(blueprints[0]?.written[0]?.rows.map(({ text, answer }) => `${text}: ${answer}`)).toEqual([
    'Examplol: Alpha gate',
    'Otherol: Beta gate',
    'Thirdol: Delta gate',
    ': Gamma gate',
  ]);
});

test('the table of the guide is read without a fault', () => {
  const [table = ''] = blocks(between('### A bank of another system', '\n## Checking'), 'csv');
  const { questions, diagnostics } = readCsv('table.csv', table);
  expect(diagnostics).toEqual([]);
  expect(questions[0]?.options.map(({ text, key }) => [text, key])).toEqual([
    ['Alpha gate', true],
    ['Beta gate', false],
    ['Delta gate', false],
  ]);
});

test('a phrasing that authors copy agrees with a sign or reaction in the plural', () => {
  const words = guide.slice(
    guide.indexOf('\n## The vocabulary'),
    guide.indexOf('## How an option is proved'),
  );
  const { vocabulary } = parseContent(
    blocks(words, 'yaml').map((text, index) => ({
      path: `content/vocabulary/words-${String(index)}.yaml`,
      text,
    })),
  );
  const relations = Object.values(vocabulary.relations).filter(({ entry }) =>
    ['sign', 'reaction'].includes(entry.domain),
  );
  expect(relations.length).toBeGreaterThan(2);
  const phrasings = relations.flatMap(({ entry: { statement, negation, ask } }) => [
    statement,
    negation,
    ...Object.values(ask).flatMap((one) => one ?? []),
  ]);
  const stiff = /\{subject\} (?:is|does|has|begins|comes)\b|\b(?:is|does|has) \{subject\}/u;
  expect(phrasings.filter((phrasing) => stiff.test(phrasing))).toEqual([]);
});

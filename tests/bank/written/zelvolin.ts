/** The fixture root with a quiz file of a test's own, whose items are judged as in a compilation. */
import { fileURLToPath } from 'node:url';
import { compileBank, type CompiledBank } from '#lib/bank/compile-bank.ts';
import { judgeWritten } from '#lib/bank/written/judge-written.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import type { Item } from '#lib/items/item.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

export const files = readContent(
  fileURLToPath(new URL('../../fixtures/roots/zelvolin', import.meta.url)),
).files;
export const { kb } = buildKnowledge(parseContent(files));

/** Where the quiz file of these tests stands. */
export const QUIZ = 'quizzes/blueprints/by-hand.md';

/** A quiz file with these items; `fields` are lines of its frontmatter. */
export function quizFile(items: string, fields = 'items: 3'): SourceFile {
  return {
    path: QUIZ,
    text: `---\ntitle: By hand\ncourse: zelvolin\n${fields}\n---\n\nWelcome.\n\n${items}\n`,
  };
}

/** What the items of a quiz file become, and every fault of reading and of judging them. */
export function judged(items: string): {
  readonly items: readonly Item[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const parsed = parseContent([...files, quizFile(items)]);
  const found = judgeWritten(parsed, kb, () => []);
  return {
    items: found.flatMap(({ item }) => item ?? []),
    diagnostics: [...parsed.diagnostics, ...found.flatMap(({ diagnostics }) => diagnostics)],
  };
}

/** Code, line and the words at the place of each error and warning. */
export function faults(items: string): readonly string[] {
  const lines = quizFile(items).text.split('\n');
  return judged(items)
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ code, place }) => {
      const words = (lines[place.line - 1] ?? '').slice(
        place.column - 1,
        place.line === place.endLine ? place.endColumn - 1 : undefined,
      );
      return `${code} at ${words}`;
    });
}

/** The whole root compiled with the quiz file. */
export function compiled(items: string, fields?: string): CompiledBank {
  return compileBank([...files, quizFile(items, fields)]);
}

/** A sound item, to be changed by tests. */
export const GATE = `## In Zelland, which gate is it that zelvolin opens?

Id: gate-opened
Facts: opens-amber-gate, leaves-birch-gate, gates/leaves-cedar-gate

- [x] Amber gate
- [ ] Birch gate
  > Zelvolin does not open the birch gate.
- [ ] Cedar gate
`;

/** A sound item with several right answers. */
export const SIGNS = `## For zelvolin, which signs have been reported?

Id: signs
Facts: reported-signs

- [x] Humming
  > Humming has been reported with zelvolin.
- [x] Clapping
- [ ] Stamping
- [ ] Yawning
- [ ] Sneezing
`;

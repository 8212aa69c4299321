/** What compiling costs, on made-up content of two sizes: the whole program in processes of its own, the stages in this one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { z } from 'zod';
import { checkItem } from '#lib/checks/check-item.ts';
import { judgeItem } from '#lib/bank/judge-item.ts';
import { certify } from '#lib/bank/certify.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { generateItems } from '#lib/items/generate.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { corpusFiles, writeCorpus } from './corpus/corpus.ts';
import type { Measurement } from './measurement.ts';

const CLI = fileURLToPath(new URL('../../lib/shell/cli/main.ts', import.meta.url));
const SIZES = [100, 1000] as const;
const MS_PER_S = 1000;
const KIB_PER_MB = 1024;

export function measureCompile(): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  const perLesson: number[] = [];
  for (const lessons of SIZES) {
    const root = writtenRoot(lessons);
    const cold = built(root);
    const warm = built(root);
    rmSync(root, { recursive: true });
    perLesson.push(cold.seconds / lessons);
    measured.push(
      { name: `compile.cold.${lessons}.seconds`, value: round(cold.seconds), unit: 's' },
      { name: `compile.cold.${lessons}.items`, value: cold.items, unit: 'items' },
      { name: `compile.rss.${lessons}.mb`, value: Math.round(cold.megabytes), unit: 'MB' },
      { name: `compile.warm.${lessons}.seconds`, value: round(warm.seconds), unit: 's' },
    );
  }
  const [first = 1, last = 1] = perLesson;
  const [small, large] = SIZES;
  measured.push(
    { name: `compile.growth.${large}vs${small}`, value: round(last / first), unit: 'times' },
    againstRemark(large),
    checkedPerSecond(small),
  );
  return Promise.resolve(measured);
}

/** A root on the disk. */
function writtenRoot(lessons: number): string {
  const root = mkdtempSync(join(tmpdir(), 'stemma-corpus-'));
  writeCorpus(root, lessons);
  return root;
}

interface Built {
  /** From the start of the process to its end. */
  readonly seconds: number;
  readonly items: number;
  readonly megabytes: number;
}

const TIMER = `import { spawnSync } from 'node:child_process';
const { status, stdout } = spawnSync(process.execPath, process.argv.slice(1), { encoding: 'utf8' });
console.log(JSON.stringify({ status, out: stdout, kib: process.resourceUsage().maxRSS }));`;

const timedSchema = z.object({ status: z.literal(0), out: z.string(), kib: z.number() });

/** `stemma build` in a process of its own. */
function built(root: string): Built {
  const began = performance.now();
  const { stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', TIMER, '--', '--max-old-space-size=8192', CLI, 'build', '--root', root],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const seconds = (performance.now() - began) / MS_PER_S;
  const { out, kib } = timedSchema.parse(JSON.parse(stdout));
  const items = Number(/(\d+) items? in/u.exec(out)?.[1]);
  return { seconds, items, megabytes: kib / KIB_PER_MB };
}

/** Content and knowledge of a corpus against what remark alone takes to read the same bodies, in turn, the middle of three. */
function againstRemark(lessons: number): Measurement {
  const files = [...corpusFiles(lessons)];
  const bodies = files.flatMap(({ path, text }) =>
    path.endsWith('.md') ? [text.replace(/^---\n[\s\S]*?\n---\n/u, '')] : [],
  );
  const reader = remark().use(remarkGfm);
  const rounds = Array.from({ length: 3 }, () => ({
    own: secondsOf(() => void buildKnowledge(parseContent(files))),
    remark: secondsOf(() => {
      for (const body of bodies) reader.parse(body);
    }),
  }));
  const value = middle(rounds.map(({ own }) => own));
  const against = middle(rounds.map((one) => one.remark));
  return {
    name: `compile.content.${lessons}.vsRemark`,
    value: round(value),
    unit: 's',
    against: round(against),
    ratio: round(value / against),
  };
}

/** How many items one core proves and checks in a second, once it is warm. */
function checkedPerSecond(lessons: number): Measurement {
  const { kb } = buildKnowledge(parseContent([...corpusFiles(lessons)]));
  const drafts = generateItems(kb);
  const secondsOn = (knowledge: KnowledgeBase): number =>
    secondsOf(() => {
      for (const draft of drafts) {
        const verdict = checkItem(draft, knowledge);
        judgeItem(certify(draft, verdict, knowledge), verdict, knowledge);
      }
    });
  secondsOn(kb);
  // What was remembered of the first knowledge helps nothing with another one.
  const seconds = secondsOn(buildKnowledge(parseContent([...corpusFiles(lessons)])).kb);
  return { name: 'items.checked.perSecond', value: Math.round(drafts.length / seconds), unit: 'items/s' };
}

function secondsOf(work: () => void): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / MS_PER_S;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

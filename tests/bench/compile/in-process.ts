/** What one thread does by itself: `content` beside remark, or `items` proved and checked. Prints JSON. */
import { remark } from 'remark';
import { decisionsOf } from '#lib/bank/signoffs/decisions.ts';
import { judgeDraft } from '#lib/bank/judge-draft.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { generateItems } from '#lib/items/generate.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROUNDS = 3;
const ITEMS = 6000;
const [, , root = '', what = ''] = process.argv;
const { files } = readContent(root);
const bodies = files
  .filter(({ path }) => path.endsWith('.md') && path.startsWith('content/'))
  .map(({ text }) => text.replace(/^---\n[\s\S]*?\n---\n/u, ''));

/** Seconds of the processor, so that what else runs on the machine counts less. */
function seconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Content and knowledge beside `remark`, by turns. */
function measureContent(): { readonly content: number; readonly remark: number } {
  const content: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    plain.push(seconds(() => bodies.map((body) => remark().parse(body))));
    content.push(seconds(() => buildKnowledge(parseContent(files))));
  }
  return { content: middle(content), remark: middle(plain) };
}

/** A knowledge base of its own for each round: what is remembered of one says nothing of another. */
function measureItems(): { readonly itemsPerSecond: number } {
  const parsed = parseContent(files);
  const { waivers } = decisionsOf(parsed);
  const drafts = generateItems(buildKnowledge(parsed).kb).slice(0, ITEMS);
  const checked = Array.from({ length: ROUNDS }, () => {
    const { kb } = buildKnowledge(parsed);
    return seconds(() => drafts.map((draft) => judgeDraft(draft, kb, waivers)));
  });
  return { itemsPerSecond: drafts.length / middle(checked) };
}

console.log(JSON.stringify(what === 'items' ? measureItems() : measureContent()));

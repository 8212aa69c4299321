import { leadInOf, type Item } from '#lib/items/item.ts';
import { systemClock } from '#lib/shell/clock.ts';
import { keptRevisions } from '#lib/shell/db/item-revisions.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { BankError } from '#lib/shell/files/bank-error.ts';
import { readWholeBank } from '#lib/shell/files/read-bank.ts';
import { keepProgressAfterRecall } from '#lib/shell/usecases/keep-progress.ts';
import { recallItem, type RecallReport } from '#lib/shell/usecases/recall-item.ts';
import { MisuseError, textOption, type CommandInput, type ExitCode } from './command.ts';
import { amount } from './report.ts';
import { withStore } from './with-store.ts';

/** Characters of `--why` and `--right` at most: a learner reads them in a notice. */
const LONGEST = 600;

/** Withdraws the revision that was named, and prints what it touched. */
export async function runRecall(input: CommandInput): Promise<ExitCode> {
  const [name = ''] = input.positionals;
  const why = wordsOf(input, 'why');
  if (why === '') throw new MisuseError('--why is missing: learners are told why the item was withdrawn.');
  const right = wordsOf(input, 'right');
  await withStore(async (store) => {
    const item = await findRevision(input.root, store, name);
    const { id, revision } = item;
    const context = { store, clock: systemClock };
    const report = await recallItem(context, { item: id, revision, why, right });
    input.out(`${reportText(item, report)}\n${signoffEntry(item, why)}`);
    await keepProgressAfterRecall(context, revision);
  });
  return 0;
}

type Named = Pick<Item, 'id' | 'revision' | 'stem'>;

const REVISION = /^[0-9a-f]{32}$/u;

/** @throws MisuseError when no item, or more than one, answers to the name */
async function findRevision(root: string, store: Store, name: string): Promise<Named> {
  const items = await bankItems(root);
  const kept = REVISION.test(name) ? await store.read((records) => keptRevisions(records, name)) : [];
  const inBank = items.filter(({ id, revision }) => [id, revision].includes(name));
  const ending = items.filter(({ id }) => id.endsWith(`/${name}`));
  const found = inBank.length > 0 ? inBank : kept.length > 0 ? kept.slice(0, 1) : ending;
  const [item] = found;
  if (item === undefined)
    throw new MisuseError(
      `There is no item and no revision "${name}". Item ids stand in the output of items, revisions in sheets and reports.`,
    );
  if (found.length === 1) return item;
  const some = found.slice(0, 8).map(({ id }) => `\n  ${id}`);
  throw new MisuseError(`${found.length} items end with "${name}". Give more of the id:${some.join('')}`);
}

/** Without a compiled bank only revisions that were shown can be named. */
async function bankItems(root: string): Promise<readonly Named[]> {
  try {
    return (await readWholeBank(root)).items;
  } catch (error) {
    if (error instanceof BankError) return [];
    throw error;
  }
}

function wordsOf(input: CommandInput, option: string): string {
  const words = (textOption(input, option) ?? '').replace(/\s+/gu, ' ').trim();
  if (words.length > LONGEST)
    throw new MisuseError(`--${option} has ${words.length} characters, expected ${LONGEST} at most.`);
  return words;
}

function reportText({ id, revision, stem }: Named, report: RecallReport): string {
  const { isNew, learners, responses, dropped, ended } = report;
  return [
    `${isNew ? 'Withdrawn' : 'Withdrawn before, nothing changed'}: ${id}`,
    `  revision  ${revision}`,
    `  asks      ${leadInOf(stem)}`,
    `  answered  ${responses === 1 ? 'once' : `${responses} times`} by ${amount(learners, 'learner')}, who will be told`,
    `  attempts  ${dropped} under way go on without it${ended === 0 ? '' : `, ${ended} of them ended: nothing else was open`}`,
    '',
  ].join('\n');
}

function signoffEntry({ id, revision }: Pick<Named, 'id' | 'revision'>, why: string): string {
  const [course = ''] = id.split('/');
  return [
    `To keep it out of the next build too, add to quizzes/signoffs/${course}.yaml:`,
    '',
    'retired:',
    `  - item: ${id}`,
    `    revision: "${revision}"`,
    '    role: …',
    `    date: ${systemClock.now().slice(0, 'YYYY-MM-DD'.length)}`,
    `    why: ${JSON.stringify(why)}`,
    '',
  ].join('\n');
}

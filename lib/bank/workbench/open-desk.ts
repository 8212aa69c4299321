import { compareDiagnostics, type Diagnostic } from '#lib/base/diagnostic.ts';
import { once } from '#lib/base/remembered.ts';
import type { ParsedContent, ParsedSignoffs, SourceFile } from '#lib/content/model.ts';
import type { ContentPart } from '#lib/content/part.ts';
import { stringify } from 'yaml';
import { readContentFile } from '#lib/content/parse-content.ts';
import type { Item } from '#lib/items/item.ts';
import type { Bank, ItemTraits } from '../bank.ts';
import { bankCodes } from '../codes.ts';
import type { CompiledBank } from '../compile-bank.ts';
import { difficultyOf } from '../difficulty.ts';
import { featureReader } from '../features.ts';
import { daysToCome } from '../days-to-come.ts';
import { overdueSources } from '../overdue.ts';
import { checkSignoffs, overdueSignoffs } from '../signoffs/check-signoffs.ts';
import { signoffCodes } from '../signoffs/codes.ts';
import { decisionsOf } from '../signoffs/decisions.ts';
import { itemStates } from './item-state.ts';
import type { Desk, DeskBank } from './lesson-bench.ts';

/** Where people's decisions stand, below the root. */
const SIGNOFFS_FOLDER = 'quizzes/signoffs/';

/** The path of a course's sign-off file, below the root. */
export function signoffPath(course: string): string {
  return `${SIGNOFFS_FOLDER}${course}.yaml`;
}

/** Whether a file holds people's decisions. @param path below the root */
export function isSignoffs(path: string): boolean {
  return path.startsWith(SIGNOFFS_FOLDER);
}

/** Files with people's decisions apart: what is compiled does not change when somebody signs, so that signing is quick. */
export interface SplitFiles {
  /** To be compiled: everything else, and of the decisions the waivers, without which some items would be refused. */
  readonly compiled: readonly SourceFile[];
  readonly decisions: readonly ContentPart[];
}

export function splitFiles(files: readonly SourceFile[]): SplitFiles {
  const decisions = files.filter(({ path }) => isSignoffs(path)).map(readContentFile);
  const waivers = decisions.flatMap((part): readonly SourceFile[] => {
    const entries = signoffsOf(part).flatMap((own) => own.waivers.map(({ entry }) => entry));
    return entries.length === 0 ? [] : [{ path: part.path, text: stringify({ waivers: entries }) }];
  });
  return { compiled: [...files.filter(({ path }) => !isSignoffs(path)), ...waivers], decisions };
}

function signoffsOf(part: ContentPart): readonly ParsedSignoffs[] {
  return part.kind === 'signoffs' && part.signoffs !== undefined ? [part.signoffs] : [];
}

/** Retired items are among those of the bank, and no trait says `signed` before `openDesk` does. */
export interface DeskSource {
  /** Everything, or the family of a course. */
  readonly compiled: Pick<CompiledBank, 'kb' | 'parsed' | 'diagnostics'> & { readonly bank: DeskBank };
  readonly decisions: readonly ContentPart[];
  /** Of reading the files. */
  readonly ofReading: readonly Diagnostic[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

/**
 * Puts what was compiled and what people decided together, with the findings that `stemma check` would have in lessons: what is found
 * in quizzes and in all items of a course together stands in none.
 */
export function openDesk({ compiled, decisions, ofReading, today }: DeskSource): Desk {
  const { bank, kb } = compiled;
  const parsed = { ...compiled.parsed, signoffs: decisions.flatMap(signoffsOf) };
  const states = itemStates(parsed, bank.items);
  const traits = signedTraits(bank, (id) => states.get(id)?.code === 'approved');
  const diagnostics = [
    ...ofReading,
    ...compiled.diagnostics.filter((one) => !isDecided(one)),
    ...decisions.flatMap((part) => part.diagnostics),
    ...overdueSources(parsed, today),
    ...overdueSignoffs(parsed, today),
    ...daysToCome(parsed, today),
    // As in compiling: with facts left out, items are missing for no fault of who signed them.
    ...(hasErrors(compiled, decisions)
      ? []
      : checkSignoffs(parsed, bank.items, usedWaivers(parsed, bank.items))),
  ].sort(compareDiagnostics);
  // Few items are opened, so that it is found when one is.
  const features = once(featureReader);
  const difficulty = (item: Item): ItemTraits['difficulty'] => difficultyOf(item, features(kb));
  return { bank: { ...bank, traits }, kb, difficultyOf: difficulty, states, diagnostics };
}

/** The items that are not retired: those of a form. */
export function usedItems({ bank, states }: Desk): readonly Item[] {
  return bank.items.filter(({ id }) => states.get(id)?.code !== 'retired');
}

function signedTraits({ traits }: DeskBank, isSigned: (id: string) => boolean): Bank['traits'] {
  const entries = Object.entries(traits).map(([id, own]): readonly [string, ItemTraits] => [
    id,
    { ...own, signed: isSigned(id) },
  ]);
  return Object.fromEntries(entries);
}

const OF_DECISIONS: ReadonlySet<string> = new Set([
  bankCodes.unfillableQuiz.code,
  ...Object.values(signoffCodes).map(({ code }) => code),
]);

/** Depends on what people decided: of sign-offs it is looked for anew with that, the rest stands in no lesson. */
function isDecided({ code, place }: Diagnostic): boolean {
  return OF_DECISIONS.has(code) || code.startsWith('bank/cue-') || isSignoffs(place.file);
}

function hasErrors(compiled: DeskSource['compiled'], decisions: readonly ContentPart[]): boolean {
  const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
  return (
    compiled.parsed.diagnostics.some(isError) ||
    compiled.diagnostics.some((one) => isError(one) && one.code.startsWith('knowledge/')) ||
    decisions.some((part) => part.diagnostics.some(isError))
  );
}

/** The waivers that took a finding off: the certificate of the item says so. Those of an item that was refused all the same may have. */
function usedWaivers(
  parsed: Pick<ParsedContent, 'signoffs'>,
  items: readonly Item[],
): Parameters<typeof checkSignoffs>[2] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return new Set(
    decisionsOf(parsed).waivers.filter(({ entry }) => {
      const item = byId.get(entry.item);
      return item === undefined || (item.certificate.waivers ?? []).some(({ rule }) => rule === entry.rule);
    }),
  );
}

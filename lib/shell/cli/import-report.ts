import { compareDiagnostics } from '#lib/base/diagnostic.ts';
import { VERDICTS, type ComparedBank, type Verdict } from '#lib/exchange/compare/compare-bank.ts';
import type { DraftQuiz } from '#lib/exchange/read/draft-quiz.ts';
import { countOf, type ReadBank } from '#lib/exchange/read/read-bank.ts';
import { findPage } from './code-pages.ts';
import type { CompiledRoot } from './compile-root.ts';
import { secondsSince } from './report-of-files.ts';
import { amount, countSeverity, type Imported, type Report } from './report.ts';

/** A bank that was imported: as it was read, its own items beside the course, and what was drafted of the others. */
export interface ImportedBank {
  readonly bank: ReadBank;
  readonly compared: ComparedBank;
  readonly drafted: DraftQuiz;
}

/** What was found, in the order of the file, and what became of each question. */
export function importReport(
  imported: ImportedBank,
  root: CompiledRoot,
  { file, text }: { readonly file: string; readonly text: string },
): Report {
  const { bank, compared, drafted } = imported;
  const diagnostics = [...bank.diagnostics, ...compared.diagnostics, ...drafted.diagnostics].sort(
    compareDiagnostics,
  );
  const { lessons, facts } = root.compiled.counts;
  const texts = new Map([
    ...root.files.map((one) => [one.path, one.text] as const),
    [file, text.replace(/^\uFEFF/u, '')],
  ]);
  return {
    diagnostics,
    counts: {
      lessons,
      facts,
      items: bank.questions.length + bank.composites.length,
      errors: countSeverity(diagnostics, 'error'),
      warnings: countSeverity(diagnostics, 'warning'),
    },
    seconds: secondsSince(root.startedMs),
    textOf: (name) => texts.get(name),
    pageOf: findPage,
    imported: importedOf(imported),
  };
}

/** Every question of the file once. */
function importedOf({ bank, compared, drafted }: ImportedBank): Imported {
  const of = (verdict: Verdict): number => compared.own.filter((one) => one.verdict === verdict).length;
  return {
    questions: countOf(bank),
    same: of('same'),
    changedWords: of('changed-words'),
    changedKeys: of('changed-key'),
    noLongerServed: of('no-longer-served'),
    notCompared: of('not-compared'),
    proved: drafted.proved,
    drafts: drafted.drafts,
    leftOut: drafted.leftOut.length,
    own: compared.own.map(({ id, verdict, place }) => ({ id, verdict, line: place.line })),
  };
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  same: 'the same',
  'changed-words': 'with changed words',
  'changed-key': 'with a changed key',
  'no-longer-served': 'no longer served',
  'not-compared': 'not to be compared',
};

/** Every question once: of this course by what became of it, of others proved, draft, or left out, by kinds. */
export function importSummary({ bank, compared, drafted }: ImportedBank): string {
  const { own } = compared;
  const verdicts = VERDICTS.map(
    (verdict) => `${String(own.filter((one) => one.verdict === verdict).length)} ${VERDICT_WORDS[verdict]}`,
  );
  const ofOthers = [
    `${String(drafted.proved)} proved`,
    amount(drafted.drafts, 'draft'),
    `${String(drafted.leftOut.length)} left out${kindsOf(drafted)}`,
  ];
  const counts = [...(own.length === 0 ? [] : verdicts), ...ofOthers];
  return `${amount(countOf(bank), 'question')}: ${counts.join(', ')}`;
}

function kindsOf({ leftOut }: DraftQuiz): string {
  const kinds = [...Map.groupBy(leftOut, ({ kind }) => kind)].map(
    ([kind, list]) => `${kind} ${String(list.length)}`,
  );
  return kinds.length === 0 ? '' : ` (${kinds.join(', ')})`;
}

/** The quiz file that a bank of another system becomes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DraftQuiz } from '#lib/exchange/read/draft-quiz.ts';
import type { ReadContent } from '#lib/shell/files/read-content.ts';
import type { CommandInput } from './command.ts';
import { compileRead, type CompiledRoot } from './compile-root.ts';
import { countSeverity } from './report.ts';
import { titleOf } from './starts/start.ts';

/** The longest form that an imported quiz asks for; its author sets another. */
const LONGEST_FORM = 40;

/** The quiz file: with a form that holds every proved item, where such a form can be filled, else with a form of one. */
export function fittingQuiz(
  root: CompiledRoot,
  read: ReadContent,
  head: { readonly quiz: string; readonly course: string },
  { body, facts }: DraftQuiz,
): string {
  const path = `quizzes/blueprints/${head.quiz}.md`;
  const full = quizFile(head, body, Math.min(facts.length, LONGEST_FORM));
  if (facts.length === 0) return quizFile(head, body, 0);
  const files = [...read.files.filter((one) => one.path !== path), { path, text: full }];
  const tried = compileRead({ ...read, files }, performance.now());
  const isSound = countSeverity(tried.diagnostics, 'error') <= countSeverity(root.diagnostics, 'error');
  return isSound ? full : quizFile(head, body, 0);
}

function quizFile(
  { quiz, course }: { readonly quiz: string; readonly course: string },
  body: string,
  written: number,
): string {
  return `---
title: ${JSON.stringify(titleOf(quiz))}
course: ${course}
# How many items a form holds.
items: ${String(Math.max(written, 1))}
# How many of the items below it holds at least; all that are proved when this line is left out.
written-items: ${String(written)}
---

${body}`;
}

/** Writes it to a new file, or to standard output when none is named. */
export function writeQuiz({ out: print }: CommandInput, out: string | undefined, text: string): void {
  if (out === undefined) {
    print(text);
    return;
  }
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, text, { flag: 'wx' });
}

import { notFound, redirect } from 'next/navigation';
import { viewExam } from '#lib/shell/usecases/view-exam.ts';
import { viewAttempt } from '#lib/shell/usecases/view-attempt.ts';
import { viewResult, type ResultView } from '#lib/shell/usecases/view-result.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import { attemptTitle } from '../_ui/attempt/attempt-title.ts';
import { quizAddress } from './attempt-quiz.ts';
import type { ResultPageData, UnfinishedPageData } from '../_ui/result/result-view.tsx';

/** The viewer's result, or, while items are open, how many are left. Another learner's attempt is not found. */
export async function loadResult(
  id: string,
): Promise<
  | { readonly is: 'finished'; readonly page: ResultPageData }
  | { readonly is: 'unfinished'; readonly page: UnfinishedPageData }
> {
  const learner = await viewer();
  const context = await useCaseContext();
  const result = await viewResult(context, learner, id);
  if (result.ok) return { is: 'finished', page: resultPage(result.value) };
  const exam = await viewExam(context, learner, id);
  if (exam.ok && exam.value !== undefined) redirect(`/attempts/${id}?item=review`);
  const attempt = await viewAttempt(context, learner, id);
  if (result.error.code !== 'attempt-unfinished' || !attempt.ok) notFound();
  const left = attempt.value.places.filter(({ isAnswered }) => !isAnswered).length;
  return { is: 'unfinished', page: { attempt: id, left, href: `/attempts/${id}` } };
}

/** Rounded down: a percentage that is shown must not reach a pass mark that the score did not. */
const wholePercent = (percentage: number): number => Math.floor(percentage + 1e-9);

function resultPage(result: ResultView): ResultPageData {
  const { attempt, quiz, report, firstReport, items, reread, confidence, missedFacts } = result;
  return {
    attempt,
    quiz: { title: attemptTitle(quiz), href: quizAddress(quiz), mode: quiz.mode, purpose: quiz.purpose },
    percent: wholePercent(report.percentage),
    firstPercent: firstReport === undefined ? undefined : wholePercent(firstReport.percentage),
    cutPercent: report.cutScore,
    passed: report.passed,
    items: items.map(({ position: _, ...item }) => item),
    confidence,
    missedFacts,
    reread: reread.map(({ course, lesson, title }) => ({ title, href: `/courses/${course}/${lesson}` })),
  };
}

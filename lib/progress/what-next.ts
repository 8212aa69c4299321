/** What the home page proposes: one thing, never a list. */
export type NextStep =
  | { readonly step: 'continue-attempt'; readonly attempt: string }
  | { readonly step: 'read-lesson'; readonly course: string; readonly lesson: string }
  | { readonly step: 'review'; readonly due: number }
  | { readonly step: 'start-quiz'; readonly quiz: string }
  | { readonly step: 'none' };

/** What the proposal rests on, in the bank's order. */
export interface NextStepSource {
  /** The newest unfinished attempt. */
  readonly unfinished: string | undefined;
  readonly hasAnswered: boolean;
  /** Facts that are due for review today. */
  readonly due: number;
  readonly lessons: readonly { readonly course: string; readonly lesson: string }[];
  readonly quizzes: readonly {
    readonly quiz: string;
    readonly passed: boolean;
    readonly secureShare: number;
  }[];
}

/**
 * Continue what was begun; a newcomer reads the first lesson; what is due is reviewed; then the first quiz that was not passed; then the quiz
 * whose facts are least secure.
 */
export function whatNext({ unfinished, hasAnswered, due, lessons, quizzes }: NextStepSource): NextStep {
  if (unfinished !== undefined) return { step: 'continue-attempt', attempt: unfinished };
  const [first] = lessons;
  if (!hasAnswered && first !== undefined) return { step: 'read-lesson', ...first };
  if (due > 0) return { step: 'review', due };
  const open = quizzes.find((quiz) => !quiz.passed) ?? weakest(quizzes);
  return open === undefined ? { step: 'none' } : { step: 'start-quiz', quiz: open.quiz };
}

function weakest(quizzes: NextStepSource['quizzes']): NextStepSource['quizzes'][number] | undefined {
  return [...quizzes].sort((a, b) => a.secureShare - b.secureShare)[0];
}

import { questions } from './counted.ts';

/** Review of what was met before. */
export const enReview = {
  title: 'Review',
  lead: 'What is worth asking again today. Facts come back shortly before you would forget them, safety first.',
  nothing:
    'Nothing to review today. Questions come here some days after you have answered them for the first time.',
  read: 'Read a lesson',
  start: (items: number) => `Review ${questions(items)}`,
  startNamed: (items: number, course: string) => `Review ${questions(items)}: ${course}`,
  later: (items: number) => `${questions(items)} more can follow today.`,
  reasons: {
    'sure-miss': (items: number) => `${questions(items)} on safety that you missed while you were sure`,
    due: (items: number) => `${questions(items)} on facts that are due`,
    new: (items: number) => `${questions(items)} on new facts of lessons you have begun`,
    ahead: (items: number) => `${questions(items)} ahead of time, on facts you have not seen for longest`,
  },
  open: 'Review now',
  proposal: (due: number) => `${due === 1 ? 'One fact is' : `${due} facts are`} due for review`,
} as const;

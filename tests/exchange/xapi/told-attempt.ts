import type { ToldAttempt } from '#lib/exchange/xapi/attempt-frame.ts';

/** An attempt at a quiz, for all that is said of attempts. */
export const attempt: ToldAttempt = {
  id: '0190a3a0-0000-7000-8000-000000000001',
  learner: 'a1b2c3',
  site: 'https://stemma.example',
  quiz: { id: 'final', title: 'The final', mode: 'practice' },
  course: { id: 'course', title: 'A course' },
  bankRevision: 'bank',
  startedAt: '2026-01-31T10:00:00.000Z',
};

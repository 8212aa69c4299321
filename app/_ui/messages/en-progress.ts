import { counted } from './counted.ts';

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;

const facts = (count: number): string => counted(count, 'fact', 'facts');

const answers = (count: number): string => counted(count, 'answer', 'answers');

/** A day as people write it: `3 Mar 2026`. */
const dayText = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

const timeText = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { ...DAY, hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(instant),
  );

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

const duration = (ms: number): string => {
  if (ms < MINUTE_MS) return `${Math.round(ms / 1000)} s`;
  const hours = Math.floor(ms / HOUR_MS);
  const minutes = Math.round((ms % HOUR_MS) / MINUTE_MS);
  if (hours === 0) return `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
};

/** English: progress and history. */
export const enProgress = {
  progress: {
    title: 'Your progress',
    lead: 'Progress is counted per fact, not per question: a fact is secure when you have recalled it over some time.',
    empty:
      'Nothing here yet. Answer some questions, and this page shows what you have learned, fact by fact.',
    start: 'Choose a course',
    states: { new: 'New', learning: 'Learning', secure: 'Secure', due: 'Due' },
    secureOf: (secure: number, total: number) => `of ${total} facts secure`,
    counts: (fresh: number, learning: number, secure: number, due: number) =>
      [`${secure} secure`, due === 0 ? '' : `${due} due`, `${learning} learning`, `${fresh} new`]
        .filter(Boolean)
        .join(', '),
    unmet: (count: number) => `${facts(count)} not met yet`,
    legend: 'How to read the trees',
    legendText: 'Each dot is a fact, each branch an objective, each tree a lesson.',
    answers: 'Answers',
    time: 'Time',
    daysActive: 'Days of the last 28',
    duration,
    timeOn: (ms: number) => `${duration(ms)} spent`,
    factsTable: (lesson: string) => `Facts of ${lesson}`,
    secureRatio: (secure: number, total: number) => `${secure} of ${total} secure`,
    fact: 'Fact',
    state: 'State',
    rightOf: 'Right',
    ratio: (right: number, total: number) => `${right} of ${total}`,
    data: 'Your data',
    dataText: 'Take it with you, start a course again, move to another device, or erase it.',
    dataLink: 'Go to your data',
    history: 'Attempts',
    historyAll: 'All attempts, with every question as it was shown',
  },
  plots: {
    asTable: 'Show as a table',
    day: 'Day',
    dayText,
    activity: 'The last four weeks',
    activitySummary: (total: number, days: number) => `${answers(total)} on ${counted(days, 'day', 'days')}`,
    right: 'Correct',
    notRight: 'Not fully correct',
    minutes: 'Minutes',
    most: (count: number) => `${count}`,
    today: 'Today',
    due: 'Due in the next two weeks',
    dueSummary: (today: number, total: number) => `${today} today, ${total} in all`,
    dueFacts: 'Facts due',
    calibration: 'How well you know what you know',
    calibrationSummary:
      'The dot shows how often you were right, the bar from how often on it is worth saying so: a wrong answer counts against you the more, the surer you were.',
    level: 'You said',
    paysFrom: 'Worth it from',
    actual: 'Right',
    answers: 'Answers',
    percent: (share: number) => `${Math.round(share * 100)} %`,
    ofAnswers: (right: number, count: number) => `${Math.round(right * 100)} % of ${count} right`,
  },
  history: {
    title: 'Your attempts',
    lead: 'Every question stands here as it was shown to you, also when the course has changed since.',
    empty: 'You have not started a quiz yet.',
    back: 'Your progress',
    when: timeText,
    examUnderWay: 'The exam is under way',
    underWay: (answered: number, items: number) => `Under way: ${answered} of ${items} answered`,
    go: 'Continue',
    look: 'Look at every question',
    lookName: (quiz: string, when: string) => `Look at every question: ${quiz}, ${when}`,
    percent: (percent: number) => `${percent} %`,
    was: (percent: number) => `was ${percent} %`,
    passed: 'passed',
    notPassed: 'not passed yet',
    started: 'Started',
    ended: 'Ended',
    score: 'Score',
    question: (position: number, total: number) => `Question ${position} of ${total}`,
    took: (ms: number) => `${duration(ms)} to answer`,
    notTold: (count: number) =>
      `${counted(count, 'question is', 'questions are')} still open and will stand here once answered.`,
    newer: 'Newer attempts',
    older: 'Older attempts',
  },
} as const;

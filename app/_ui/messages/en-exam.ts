import { counted } from './counted.ts';

/** Words of exams, of how sure a learner is, and of keys. */
export const enExam = {
  confidence: {
    question: 'How sure are you?',
    optional: 'optional',
    levels: { guessing: 'Guessing', 'fairly-sure': 'Fairly sure', sure: 'Sure' },
    told: (level: string) => `You said: ${level.toLowerCase()}`,
  },
  shortcuts: {
    open: 'Keyboard shortcuts',
    title: 'Keyboard shortcuts',
    rows: [
      { keys: '1 – 9, 0', text: 'choose an answer; 0 is the tenth' },
      { keys: 'Enter', text: 'submit the answer, or save it and go on' },
      { keys: 'N', text: 'next question' },
      { keys: 'F', text: 'flag the question (exam)' },
      { keys: '?', text: 'show this list' },
    ],
    use: 'Use these shortcuts',
    hint: 'Kept on this device. Tab, arrows, Space and Enter work as everywhere, with or without them.',
    close: 'Close',
  },
  exam: {
    kicker: 'Exam',
    submitFirst: 'Nothing is told before you submit.',
    questions: 'Questions',
    place: (position: number, states: readonly string[]) => [`Question ${position}`, ...states].join(', '),
    states: {
      here: 'shown',
      answered: 'answered',
      open: 'not answered',
      flagged: 'flagged',
      withdrawn: 'withdrawn',
    },
    withdrawn:
      'This question was withdrawn. It is not asked any more and does not count. You are told why after the exam.',
    goOn: 'Go on',
    saveAndNext: 'Save and go on',
    previous: 'Previous question',
    flag: 'Flag to come back to',
    flagged: 'Flagged',
    review: 'Review and submit',
    reviewTitle: 'Before you submit',
    backTo: (position: number) => `Back to question ${position}`,
    strike: (option: string) => `Strike out: ${option}`,
    strikeMark: 'Strike out',
    timeLeft: 'Time left',
    noLimit: 'No time limit',
    minutesLeft: (minutes: number) => `${counted(minutes, 'minute', 'minutes')} left`,
    clockLeft: (minutes: number, seconds: number) => `${minutes}:${String(seconds).padStart(2, '0')} left`,
    warning: (minutes: number) =>
      `${counted(minutes, 'minute', 'minutes')} left. Answers are saved as you give them.`,
    over: 'Time is up',
    overText: 'The exam has ended by itself, and every answer saved in time counts.',
    overWaiting: (count: number) =>
      `${counted(count, 'answer', 'answers')} could not be sent in time. ${count === 1 ? 'It is' : 'They are'} kept, and will be shown as late.`,
    result: 'See your result',
    saving: 'Saving …',
    saved: 'All answers saved',
    nothingYet: 'Answers are saved as you give them',
    waiting: (count: number) =>
      `No connection. ${counted(count, 'answer is', 'answers are')} kept on this device and will be sent as soon as it is back. Go on.`,
    offline: 'No connection. Go on: answers are kept on this device until it is back.',
    refused: 'An answer could not be saved.',
    plainSaved: 'Without JavaScript, an answer is saved when you go on.',
    answered: (answered: number, total: number) => `${answered} of ${total} answered`,
    unanswered: (count: number) => `${counted(count, 'question', 'questions')} not answered`,
    flaggedCount: (count: number) => `${counted(count, 'question', 'questions')} flagged`,
    allAnswered: 'Every question has an answer, and none is flagged.',
    submit: 'Submit exam …',
    confirmTitle: 'Submit now?',
    confirm: (open: number) =>
      open === 0
        ? 'After this, answers cannot be changed.'
        : `${counted(open, 'question has', 'questions have')} no answer. After this, answers cannot be changed.`,
    confirmYes: 'Submit now',
    submitting: 'Submitting …',
    confirmNo: 'Not yet',
    notSent:
      'Not submitted yet: some answers have not reached the server. Wait for the connection and try again.',
    late: (answer: string) => `Answered after the end, so not counted: ${answer}`,
  },
} as const;

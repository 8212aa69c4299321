import { counted } from './counted.ts';

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** English for the controls with which items are answered, and for exams. */
export const enAnswering = {
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
    states: { here: 'shown', answered: 'answered', open: 'not answered', flagged: 'flagged' },
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
      `${counted(count, 'answer', 'answers')} could not be sent in time. It is kept, and will be shown as late.`,
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
    confirmNo: 'Not yet',
    notSent:
      'Not submitted yet: some answers have not reached the server. Wait for the connection and try again.',
    late: (answer: string) => `Answered after the end, so not counted: ${answer}`,
  },
  check: {
    title: 'Check yourself',
    text: 'Two questions on this lesson.',
    start: 'Show the questions',
    loading: 'Loading …',
    failed: 'The questions could not be loaded. Try again.',
    position: (position: number, total: number) => `${position} of ${total}`,
    next: 'Next question',
    finish: 'Finish',
    done: (right: number, total: number) => `${right} of ${total} correct`,
    doneText: 'Both count towards your progress.',
    again: 'Two others',
  },
  blanks: {
    hint: 'Choose one answer for each gap.',
    choose: 'Choose …',
    name: (position: number, sentence: string) => `Gap ${position}: ${sentence}`,
    missing: (positions: readonly number[]) =>
      `${counted(positions.length, 'gap has', 'gaps have')} no answer yet: ${listed.format(positions.map((position) => `gap ${position}`))}.`,
  },
  numberEntry: {
    label: 'Your number',
    hint: 'Write digits, such as 7, 0.5 or 1,200. You may add a unit.',
    missing: 'You have not entered a number yet. Enter one, then submit.',
    unreadable: 'This cannot be read as a number. Write it like 7, 0.5 or 1,200.',
    entered: (text: string) => `You entered ${text}.`,
    amounts: 'The right amount, and others it is taken for',
  },
  highlight: {
    hint: 'Select every phrase that answers the question.',
    asList: 'Show as a list',
    asText: 'Show in the text',
    missing: 'You have not selected anything yet. Select at least one phrase, then submit.',
  },
  bowTie: {
    hint: 'Answer all three parts.',
    condition: 'Condition',
    actions: 'Actions',
    monitoring: 'Monitoring',
    missing: (parts: readonly string[]) => `Not answered yet: ${listed.format(parts)}.`,
  },
  matrixMultipleChoice: {
    name: 'Name',
  },
  matching: {
    hint: 'Choose one answer for each.',
    choose: 'Choose …',
    missing: (names: readonly string[]) =>
      `${counted(names.length, 'row has', 'rows have')} no answer yet: ${listed.format(names.map((name) => `“${name}”`))}.`,
  },
  matrixMultipleResponse: {
    hint: 'Choose every answer that is right in each column.',
    corner: 'Answer',
    cell: (row: string, column: string) => `${row}, ${column}`,
    missing: (columns: readonly string[]) =>
      `${counted(columns.length, 'column has', 'columns have')} no answer yet: ${listed.format(columns.map((column) => `“${column}”`))}.`,
  },
  orderedResponse: {
    hint: 'Move each entry up or down until all of them stand in order.',
    hintPlain: 'Choose an entry for each position.',
    position: (position: number) => `Position ${position}`,
    choose: 'Choose …',
    up: 'Move up',
    down: 'Move down',
    upName: (entry: string) => `Move up: ${entry}`,
    downName: (entry: string) => `Move down: ${entry}`,
    moved: (entry: string, position: number, total: number) =>
      `${entry}: now at position ${position} of ${total}.`,
    missing: (positions: readonly number[]) =>
      `${counted(positions.length, 'position is', 'positions are')} still empty: ${listed.format(positions.map(String))}.`,
  },
} as const;

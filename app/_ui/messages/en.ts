const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const questions = (count: number): string => counted(count, 'question', 'questions');

const points = (value: number): string => String(Math.round(value * 100) / 100);

/** English. */
export const en = {
  site: {
    name: 'Stemma',
    tagline: 'Lessons and questions in pharmacy and nursing, each traced to its source.',
    title: (page: string) => `${page} · Stemma`,
    skip: 'Skip to content',
    navigation: 'Main',
    courses: 'Courses',
    progress: 'Progress',
    footer: 'For learning. Stemma keeps your answers under a random number, without your name.',
    yourData: 'Your data',
  },
  home: {
    title: 'Learn from the source',
    lead: 'Short lessons, then questions. After every answer you see why it is right, in the sentence that says so and the document it rests on.',
    descent: [
      { name: 'Document', text: 'product information, guideline or paper, with its edition' },
      { name: 'Sentence', text: 'the lesson says it in plain words' },
      { name: 'Question', text: 'every choice is proved right or wrong from such sentences' },
      { name: 'Answer', text: 'you see the proof' },
    ],
    continueTitle: 'Where you left off',
    continueAt: (position: number, total: number) => `Question ${position} of ${total}`,
    continueAction: 'Continue',
    nextTitle: 'What to do next',
    readAction: 'Read the lesson',
    quizAction: 'Go to the quiz',
    coursesTitle: 'Courses',
    courseCounts: (lessons: number, quizzes: number) =>
      `${counted(lessons, 'lesson', 'lessons')}, ${counted(quizzes, 'quiz', 'quizzes')}`,
    empty: 'There is no course yet. As soon as one is published, it stands here.',
  },
  course: {
    kicker: 'Course',
    audience: 'For whom',
    lessons: 'Lessons',
    quizzes: 'Quizzes',
    objectives: 'You will be able to',
    noLessons: 'This course has no lesson yet.',
    noQuizzes: 'This course has no quiz yet.',
    minutes: (words: number) => {
      const minutes = Math.max(1, Math.round(words / 200));
      return `${counted(minutes, 'minute', 'minutes')} to read`;
    },
  },
  lesson: {
    kicker: (position: number, total: number) => `Lesson ${position} of ${total}`,
    objectives: 'After this lesson you can',
    contents: 'In this lesson',
    sources: 'Sources',
    published: 'Publisher',
    edition: 'Edition',
    retrieved: 'Retrieved',
    notRecorded: 'not recorded',
    toVerify: 'to be verified',
    open: 'Open the source',
    awaitingReview: 'Awaiting clinical review.',
    awaitingReviewMore:
      'No pharmacist or clinician has signed this lesson off yet. Its statements are traced to the sources below.',
    test: 'Test yourself',
    previous: 'Previous lesson',
    next: 'Next lesson',
    around: 'Lessons around this one',
  },
  quiz: {
    kicker: 'Quiz',
    items: questions,
    start: 'Start',
    continue: 'Continue where you left off',
    facts: 'At a glance',
    length: 'Length',
    pass: 'To pass',
    passAt: (percent: number) => `${percent} %`,
    covers: 'Covers',
    timing: 'Time',
    untimed: 'Take as long as you like',
    feedback: 'Feedback',
    feedbackAfterEach: 'After every question',
  },
  attempt: {
    title: (position: number, total: number) => `Question ${position} of ${total}`,
    position: (position: number, total: number) => `${position} of ${total}`,
    case: 'Case',
    chooseOne: 'Choose one answer.',
    chooseAny: 'Choose every answer that is right.',
    chooseSome: (count: number) => `Choose ${count} answers.`,
    chooseInRows: 'Choose one answer in each row.',
    row: 'Statement',
    selected: (count: number) => (count === 0 ? 'None selected' : `${count} selected`),
    selectedOf: (count: number, limit: number) => `${count} of ${limit} selected`,
    full: (limit: number) => `You can choose ${limit}. Remove one to choose another.`,
    missingOne: 'You have not chosen an answer yet. Choose one, then submit.',
    missingAny: 'You have not chosen an answer yet. Choose at least one, then submit.',
    missingRows: (rows: readonly string[]) =>
      `${counted(rows.length, 'row has', 'rows have')} no answer yet: ${listed.format(rows.map((row) => `“${row}”`))}.`,
    missingRow: 'Not answered yet',
    submit: 'Submit answer',
    saving: 'Saving …',
    retry: 'Try again now',
    unsaved:
      'Your answer is not saved yet: the server cannot be reached. It is kept on this device, and we keep trying.',
    restored: 'This answer was not saved before the page closed. Saving it now.',
    next: 'Next question',
    finish: 'See your result',
    leave: 'Leave and continue later',
    status: (verdict: string, score: string) => `${verdict}. ${score}.`,
    verdicts: {
      right: 'Correct',
      partly: 'Partly correct',
      wrong: 'Not correct',
      unanswered: 'Not answered',
    },
    points: (got: number, max: number) => `${points(got)} of ${counted(max, 'point', 'points')}`,
    why: 'Why',
    descent: 'Where this comes from',
    showMe: 'Show me where',
    fromLesson: 'From the lesson',
    source: 'Source',
    toVerify: 'to be verified',
    otherOptions: 'The other choices',
    yourAnswer: 'Your answer',
    marks: {
      chosenKey: 'Correct',
      chosenOther: 'Not correct',
      missedKey: 'Correct answer',
      missedKeyOfMany: 'Correct, but not chosen',
      other: 'Not correct',
    },
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
  result: {
    title: 'Your result',
    score: (percent: number) => `${percent} %`,
    passed: 'Passed',
    notPassed: 'Not passed yet',
    cut: (percent: number) => `The pass mark is ${percent} %.`,
    summary: (right: number, partly: number, wrong: number, unanswered: number) =>
      listed.format(
        [
          `${right} correct`,
          partly === 0 ? '' : `${partly} partly correct`,
          `${wrong} not correct`,
          unanswered === 0 ? '' : `${unanswered} not answered`,
        ].filter(Boolean),
      ),
    items: 'Question by question',
    review: 'Review',
    next: 'What to do next',
    again: 'Take the quiz again',
    reread: (lesson: string) => `Read again: ${lesson}`,
    progress: 'See your progress',
    unfinishedTitle: 'This quiz is not finished',
    unfinished: (left: number) => `${questions(left)} left to answer.`,
    continue: 'Continue',
    end: 'End it now',
  },
  progress: {
    title: 'Your progress',
    lead: 'Progress is counted per fact, not per question: a fact is secure when you have recalled it over some time.',
    empty:
      'Nothing here yet. Answer some questions, and this page shows what you have learned, fact by fact.',
    start: 'Choose a course',
    states: { new: 'New', learning: 'Learning', secure: 'Secure' },
    counts: (fresh: number, learning: number, secure: number) =>
      `${secure} secure, ${learning} learning, ${fresh} new`,
    unmet: (count: number) => `${counted(count, 'fact', 'facts')} not met yet`,
    erase: 'Erase my data',
  },
  erase: {
    title: 'Erase your data',
    lead: 'This erases your answers, attempts and progress for good. It cannot be undone.',
    confirm: 'Erase everything',
    keep: 'Keep it',
    doneTitle: 'Your data is erased',
    done: 'Your answers, attempts and progress are gone, and this browser is no longer known to Stemma.',
    home: 'Go to the start page',
  },
  refusals: {
    'quiz-not-found': 'This quiz is no longer offered.',
    'bank-shortage':
      'This quiz cannot be put together at the moment: too few checked questions are available. Please try again later.',
    'attempt-not-found':
      'This answer cannot be saved: these questions do not belong to this browser any more.',
    'attempt-finished': 'This answer cannot be saved: the quiz was ended in another window.',
    'attempt-unfinished': 'This quiz is not finished.',
    'already-answered': 'You had answered this in another window. The first answer counts.',
    'invalid-response':
      'This answer cannot be saved: it does not fit this question. Reload the page and answer again.',
    'response-id-taken': 'This answer cannot be saved as it is. Reload the page and answer again.',
    'too-many-answers':
      'This answer cannot be saved: these questions were answered too many times. Submit what you have.',
    'nothing-to-retry': 'There is nothing to ask again: nothing was missed, or it is no longer asked.',
    'learner-erased': 'This answer cannot be saved: your data was erased.',
  },
  errors: {
    refusedTitle: 'This did not work',
    notFoundTitle: 'There is no such page',
    notFound: 'The address may be misspelt, or what stood here was withdrawn.',
    home: 'Go to the start page',
    title: 'Something went wrong',
    text: 'This is our fault, not yours. Answers that were saved are kept.',
    retry: 'Try again',
  },
} as const;

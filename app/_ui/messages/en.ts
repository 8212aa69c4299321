import { counted, listed, questions } from './counted.ts';
import { enConnection } from './en-connection.ts';
import { enData } from './en-data.ts';
import { enExam } from './en-exam.ts';
import { enKinds } from './en-kinds.ts';
import { enProgress } from './en-progress.ts';
import { enReview } from './en-review.ts';
import { enSearch } from './en-search.ts';

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `2 October 2025` of a calendar day such as 2025-10-02. */
const dayOf = (day: string): string => days.format(new Date(`${day}T00:00:00Z`));

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
    search: 'Search',
    footer: 'For learning. Stemma keeps your answers under a random number, without your name.',
    yourData: 'Your data',
    privacy: 'Privacy',
    join: 'Join a room',
    rooms: 'Rooms for trainers',
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
    continueExam: 'The exam is under way',
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
    glossary: 'Words in this lesson',
    sources: 'Sources',
    sourcesNote:
      'To be verified: read in a copy or quoted from memory; to be checked against the document itself.',
    editionOf: (edition: string) => `edition: ${edition}`,
    readOn: (day: string) => `read on ${dayOf(day)}`,
    publisher: 'publisher',
    edition: 'edition',
    nothingRecorded: 'no publisher, edition or date recorded',
    readingDay: 'day of reading',
    notRecorded: (names: readonly string[]) => `not recorded: ${names.join(', ')}`,
    toVerify: 'to be verified',
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
    covers: 'What it asks about',
    drawn: (count: number, pool: number) =>
      pool > count ? `${questions(count)}, drawn from ${pool} each time` : questions(count),
    kinds: 'Kinds',
    kindList: (kinds: readonly string[]) => listed.format(kinds),
    safety: 'Safety',
    safetyOnly: 'Every question is about something that could harm a patient',
    timing: 'Time',
    untimed: 'Take as long as you like',
    feedback: 'Feedback',
    feedbackAfterEach: 'After every question',
    feedbackAtEnd: 'All of it once you submit, nothing before',
    examKicker: 'Exam',
    minutes: (minutes: number) => counted(minutes, 'minute', 'minutes'),
    changes: 'Changes',
    changesUntilEnd: 'Change any answer until you submit',
    startExam: 'Start the exam',
    pace: 'How much time do you need?',
    paceHint: 'Choose before you start. It does not change your score, and nobody sees it.',
    paces: {
      '1': (minutes: number) => counted(minutes, 'minute', 'minutes'),
      '1.5': (minutes: number) => `Half as much again: ${counted(minutes, 'minute', 'minutes')}`,
      '2': (minutes: number) => `Twice as much: ${counted(minutes, 'minute', 'minutes')}`,
      none: () => 'No time limit',
    },
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
    saved: 'Saved',
    savedToServer: 'Your answer is saved.',
    onceMore: 'You missed this before. Here it is again, asked in another way.',
    retryTitle: (quiz: string) => `${quiz} · what you missed`,
    reviewTitle: (course: string) => `${course} · review`,
    checkTitle: (lesson: string) => `${lesson} · check`,
    roomTitle: (quiz: string) => `${quiz} · in a room`,
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
  ...enConnection,
  ...enExam,
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
  ...enKinds,
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
    open: 'Show the question',
    again: 'Take the quiz again',
    examAgain: 'Take the exam again',
    backToLesson: 'Back to the lesson',
    backToReview: 'Back to review',
    retry: (facts: number) => `Retry what you missed: ${counted(facts, 'fact', 'facts')}`,
    variant: 'Asked again, not counted',
    confidenceTitle: 'How sure you were',
    confidenceRow: (right: number, answers: number) => `${right} of ${answers} correct`,
    confidenceLevel: 'You said',
    confidenceResult: 'Result',
    sureAndWrong: (count: number) =>
      `${counted(count, 'answer', 'answers')} you were sure of ${count === 1 ? 'was' : 'were'} not correct: read ${count === 1 ? 'it' : 'them'} again first.`,
    review: 'Review',
    next: 'What to do next',
    reread: (lesson: string) => `Read again: ${lesson}`,
    progress: 'See your progress',
    unfinishedTitle: 'This quiz is not finished',
    unfinished: (left: number) => `${questions(left)} left to answer.`,
    continue: 'Continue',
    end: 'End it now',
  },
  ...enProgress,
  ...enData,
  review: enReview,
  search: enSearch,
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
    'nothing-to-review': 'There is nothing more to review today.',
    'nothing-to-retry': 'There is nothing to ask again: nothing was missed, or it is no longer asked.',
    'learner-erased': 'This answer cannot be saved: your data was erased.',
    'item-withdrawn':
      'This question was withdrawn in the meantime. It is not asked any more and does not count.',
    'invalid-report': 'This report cannot be kept. Choose what is wrong, and write 500 characters at most.',
    'invalid-scope': 'There is no such course or lesson.',
    'invalid-file': 'This file cannot be read: it is no JSON file from here, or it was changed.',
    'code-unknown':
      'There is no such recovery code. A code that was replaced by a newer one does not work any more.',
    'code-misspelt': 'This is no recovery code: a letter or digit is missing or wrong. Look at it once more.',
    'form-code-misspelt':
      'This is no form code: a letter or digit is missing or wrong. Look at it once more. It has eleven of them, such as K7M3QX-A-4TWH.',
    'form-outdated':
      'The questions have changed since this form was printed, or one of them was withdrawn. The same form cannot be given on screen any more. Print it anew, or take the quiz without a code.',
    'trainer-key-wrong': 'This is not the trainer key of this installation.',
    'too-many-rooms':
      'Five of your rooms are open, which is as many as may be. Close one of them, then open this one.',
    'session-not-found': 'There is no such room, or it is not one of yours, or it was erased.',
    'session-open': 'This room is still open. End it first; then it can be erased.',
    'nothing-to-keep':
      'You answered nothing in this room that has been revealed, so there is nothing to add.',
    'kept-elsewhere':
      'These answers were added to somebody’s progress already, in another browser or before it was left.',
    'invalid-settings':
      'This room cannot be opened: a number is missing or too large. Go back and look at it.',
    'device-code-unknown':
      'There is no such code. It is good for ten minutes and for one device: make another one.',
    'device-code-misspelt':
      'This is no such code: a letter or digit is missing or wrong. Look at it once more.',
    'too-many-tries': 'Too many tries in a short time. Please try again in a while.',
    'store-full':
      'This was not saved: the disk of the server is full. Go back and send it again once there is room.',
    'store-away':
      'This was not saved: the server cannot reach its store at the moment. Go back and send it again in a while.',
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

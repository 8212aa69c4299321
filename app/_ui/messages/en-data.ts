import { counted } from './counted.ts';

/** English: what belongs to the learner, and what is done when an item was wrong. */
export const enData = {
  menu: {
    open: 'You',
    name: 'You and this device',
    attempts: 'Your attempts',
    data: 'Your data',
    preferences: 'Reading preferences',
    recovery: 'Use another device',
    notMe: 'Not me',
    leave: 'Leave this device',
  },
  data: {
    title: 'Your data',
    lead: 'Stemma keeps your answers under a random number, without your name. They are yours: take them, start again, or erase them.',
    exportTitle: 'Take it with you',
    exportText:
      'JSON holds everything and can be read in again here or elsewhere. CSV holds one line per answer for a spreadsheet.',
    exportJson: 'Download JSON',
    exportCsv: 'Download CSV',
    importTitle: 'Read a file in again',
    importText: 'Adds what a JSON file from here holds. What you have stays, and nothing is counted twice.',
    importLabel: 'JSON file',
    importAction: 'Read it in',
    importedTitle: 'The file is read in',
    imported: (responses: number, attempts: number) =>
      `${counted(responses, 'answer', 'answers')} in ${counted(attempts, 'attempt', 'attempts')} added.`,
    importedKnown: (known: number) =>
      `${counted(known, 'attempt was', 'attempts were')} here already and ${known === 1 ? 'was' : 'were'} left as ${known === 1 ? 'it is' : 'they are'}.`,
    resetTitle: 'Start a course or lesson again',
    resetText:
      'Progress there starts at nothing. Your earlier attempts stay in your history and in the export.',
    resetLabel: 'Course or lesson',
    resetWhole: (course: string) => `${course} (whole course)`,
    resetGo: 'Start again …',
    resetConfirmTitle: (title: string) => `Start “${title}” again?`,
    resetConfirm: 'Start again',
    resetDoneTitle: 'Progress starts again here',
    resetDone: (title: string) => `“${title}” is new to you again.`,
    keep: 'Keep it as it is',
    moveTitle: 'Use another device',
    moveText: 'A recovery code brings your progress to another device, or back after this one was left.',
    moveLink: 'Recovery code',
    eraseTitle: 'Erase it',
    eraseText: 'Deletes your answers, attempts and progress for good, on every device.',
    eraseLink: 'Erase my data …',
    sent: (store: string, names: readonly string[]) =>
      `What was sent to the record store ${store} stays there until whoever runs this site erases it there. To ask for that, note first what you are called there, since afterwards nobody can tell: ${names.join(', ')}`,
    back: 'Back to your data',
    progress: 'See your progress',
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
  recovery: {
    title: 'Use another device',
    makeTitle: 'Your recovery code',
    makeText:
      'Write it down or keep it where you keep passwords. It is shown once: whoever has it can see and continue your progress.',
    madeAt: (day: string) => `You made a code on ${day}. A new one replaces it.`,
    make: 'Make a recovery code',
    makeAgain: 'Make a new code',
    codeLabel: 'Your recovery code',
    codeNote: 'It is not shown again. Letters and digits that look alike are not used.',
    enterTitle: 'Enter a code from another device',
    enterText:
      'Your progress from there comes here. What was done on this device is added to it; nothing is lost or counted twice.',
    enterLabel: 'Recovery code',
    enterHint: '25 letters and digits; dashes and spaces do not matter.',
    enter: 'Bring my progress here',
    doneTitle: 'Your progress is here',
    done: 'This device and the other one are now the same learner.',
  },
  device: {
    notMeTitle: 'Not me',
    notMeText:
      'If someone else learned in this browser before you: start with a clean page. What is here now can then be reached by its recovery code only.',
    notMeAction: 'I am somebody else: start clean',
    notMeDoneTitle: 'A clean page',
    notMeDone: 'This browser knows nobody now. Start a lesson or a quiz, and you are somebody new.',
    leaveTitle: 'Leave this device',
    leaveText:
      'Takes everything of yours off this browser. On the server it stays, and your recovery code brings it back.',
    leaveNoCode:
      'You have no recovery code yet. Without one, nobody can get to your progress any more, you included.',
    leaveHasCode: (day: string) => `You made a recovery code on ${day}. Make sure that you have it at hand.`,
    leaveAction: 'Leave this device',
    leaveDoneTitle: 'You have left this device',
    leaveDone: 'Nothing of yours is left in this browser.',
    unsent: (count: number) =>
      `${counted(count, 'answer has', 'answers have')} not been saved by the server yet and would be lost. Wait until this device is online, or go back to ${count === 1 ? 'it' : 'them'}.`,
    stay: 'Stay',
    home: 'Go to the start page',
  },
  report: {
    link: 'Report a problem',
    linkName: (position: number, total: number) => `Report a problem: question ${position} of ${total}`,
    title: 'Report a problem',
    legend: 'What is wrong?',
    problems: {
      'key-wrong': 'The answer marked as right is wrong',
      'another-right': 'Another answer is right too',
      unclear: 'The question is unclear',
      'not-taught': 'The lesson does not say it',
      'typing-error': 'A typing error',
      other: 'Something else',
    },
    textLabel: 'In your words (optional)',
    textHint: (most: number) =>
      `At most ${most} characters. Please write no names and nothing about patients.`,
    privacy: 'Your report is kept with the question, without your number. It stays when you erase your data.',
    send: 'Send',
    cancel: 'Back to the question',
    doneTitle: 'Thank you',
    done: 'Your report is kept. Those who look after this course will read it.',
  },
  recall: {
    title: 'We were wrong',
    lead: (count: number) =>
      count === 1
        ? 'A question that you answered has been withdrawn.'
        : `${count} questions that you answered have been withdrawn.`,
    withdrawn: 'Withdrawn',
    item: 'The question was',
    why: 'What was wrong',
    right: 'What is right',
    lesson: (title: string) => `Read it in the lesson: ${title}`,
    result: 'See the result it changed',
    dismiss: 'I have read this',
    open: 'This question was withdrawn before you answered it. It is not asked any more and does not count.',
    answered: 'This question was withdrawn. Your answer is kept and does not count.',
    rescored: (now: number, before: number) =>
      `It was ${before} % before; without what was withdrawn it is ${now} %.`,
    dropped: (count: number) =>
      `${counted(count, 'question was', 'questions were')} withdrawn and ${count === 1 ? 'does' : 'do'} not count.`,
  },
} as const;

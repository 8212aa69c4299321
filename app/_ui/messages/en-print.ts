import { counted, questions } from './counted.ts';

/** English: lessons and forms on paper, and who may have the key to an exam. */
export const enPrint = {
  print: {
    lesson: 'Print',
    education:
      'For education. It does not replace the product information or the advice of a prescriber or pharmacist.',
    link: 'Print this quiz',
    title: 'Print this quiz',
    pageTitle: (quiz: string) => `Print: ${quiz}`,
    lead: 'Questions with lettered options, an answer sheet, and the key on pages of its own. The same form can be taken on screen with the code that is printed on it.',
    code: 'Form code',
    codeHint:
      'Six digits and letters. The same code gives the same form again, as long as the questions stay the same. Change it, or keep this fresh one.',
    count: 'Parallel forms',
    counts: ['One form', 'Two: A and B', 'Three: A to C', 'Four: A to D'],
    parts: 'On paper',
    names: 'Lines for name and date',
    sheet: 'An answer sheet for each form',
    key: 'The answer key, on pages of its own',
    show: 'Show the pages',
    back: 'Back to the quiz',
    other: 'Choose again',
    bar: 'Print them from your browser: Ctrl + P, or ⌘ P on a Mac. The keys come last, each on a page of its own.',
    barPlain: 'Print them from your browser: Ctrl + P, or ⌘ P on a Mac.',
    codeUnreadable: (symbols: string) =>
      `This is no form code. It has six of these digits and letters: ${symbols}`,
    form: (quiz: string, letter: string) => `${quiz}, form ${letter}`,
    foot: (letter: string, code: string) => `Form ${letter} · ${code}`,
    keyFoot: (letter: string, code: string) => `Key to form ${letter} · ${code}`,
    sheetTitle: (letter: string) => `Answer sheet, form ${letter}`,
    keyTitle: (letter: string) => `Answer key, form ${letter}`,
    codeName: 'Code',
    edition: (revision: string) => `questions of edition ${revision}`,
    amount: (count: number, points: number) => `${questions(count)}, ${counted(points, 'point', 'points')}`,
    time: (minutes: number) => counted(minutes, 'minute', 'minutes'),
    pass: (percent: number) => `pass mark ${percent} %`,
    name: 'Name',
    date: 'Date',

    onScreen: (code: string) =>
      `The same form on screen: open the quiz, choose “I have a form code”, type ${code}.`,
    circleOne: 'Circle one letter, unless a question says otherwise.',
    points: (points: number) => `(${counted(points, 'point', 'points')})`,
    pointsPlain: (points: number) => `${counted(points, 'point', 'points')}.`,
    number: (number: number) => `Question ${number}`,

    hints: {
      options: '',
      rows: 'Mark one box in each row.',
      columns: 'Mark every box that is right, column by column.',
      pairs: 'Write one letter beside each.',
      steps: 'Write the letters in their order.',
      blanks: 'Circle one letter for each gap.',
      phrases: 'Circle the numbers of the words that you select.',
      number: '',
      parts: '',
    },
    corner: 'Each row',
    gap: (label: string) => `gap ${label}`,

    answer: 'Answer',
    sheetLead: 'Mark the letters you choose. Write numbers and orders on the lines.',
    keyLead: (percent: number) =>
      `Every question counts the same: divide its points by the most it can give, add these up, divide by the number of questions. To pass: ${percent} %.`,
    glance: 'At a glance',
    reasons: 'Points, reasons and sources',
    keyOnly: 'For whoever marks the papers.',
    accepted: (lowest: string, highest: string) => `accepted: ${lowest} to ${highest}`,
    sourceOf: 'Source',
    toVerify: 'to be verified',
    rules: {
      'single-best-answer': '',
      'multiple-response': 'One point for each right letter, one off for each wrong one, never below nought.',
      'select-n': 'One point for each right letter; nothing when more are circled than asked for.',
      'matrix-multiple-choice': 'One point for each right row.',
      'matrix-multiple-response':
        'In each column one point for each right box, one off for each wrong one, no column below nought.',
      matching: 'One point for each right letter.',
      'ordered-response': 'One point when all of them are in order, otherwise none.',
      'drop-down-cloze': 'One point for each right gap.',
      'drop-down-rationale':
        'With one reason: one point when both gaps are right. With two: none without gap 1; with it, one for each right reason.',
      'numeric-entry': '',
      'highlight-text': 'One point for each right number, one off for each wrong one, never below nought.',
      'bow-tie': 'One point for each right letter; a part with too many letters gives none.',
    } as Readonly<Record<string, string>>,
    keyForTrainers: 'The key to an exam is for trainers only.',
    keyShut:
      'It can be printed on the computer that Stemma runs on, or with a trainer key. Whoever runs this installation sets one as STEMMA_TRAINER_KEY.',
    keyLeftOut: 'The answer key is left out: the key to an exam is for trainers only.',
  },
  trainer: {
    label: 'Trainer key',
    hint: 'Asked for once in twelve hours on this device.',
    enter: 'I am a trainer',
  },
  formCode: {
    open: 'I have a form code',
    label: 'Form code',
    hint: 'As it stands on the paper, such as K7M3QX-A-4TWH. Start then gives the same questions in the same order. Capitals, spaces and dashes do not matter.',
  },
} as const;

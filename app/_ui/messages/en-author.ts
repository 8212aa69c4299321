import { counted, listed } from './counted.ts';
import { benchItem } from './en-bench-item.ts';

/** English: the workbench, where authors and reviewers see what a lesson gives. */
export const enAuthor = {
  author: {
    title: 'Workbench',
    titleOf: (lesson: string) => `${lesson} · Workbench`,
    lead: 'Every lesson with its facts, the items they give, the proof of each, and what is still to be done.',
    asked: 'The workbench shows keys, so it is for trainers and authors. Give the trainer key to open it.',
    noContent:
      'No content stands on this server, only what was compiled from it. Open the workbench where the lessons are written.',
    unreadTitle: 'This lesson cannot be read now',
    unread: (file: string) =>
      `No lesson is read from ${file}: it cannot be read as it is. When it is mended and saved, the lesson stands here again.`,
    home: 'Workbench',
    trail: 'Where you are',
    onPage: 'On this page',
    facts: (count: number) => counted(count, 'fact', 'facts'),
    items: (count: number) => counted(count, 'item', 'items'),
    covered: (covered: number, all: number) =>
      `${covered} of ${counted(all, 'objective', 'objectives')} covered`,
    signed: (signed: number, all: number) => `${signed} of ${all} signed`,
    noFindings: 'no errors or warnings',
    findings: (errors: number, warnings: number) =>
      [
        ...(errors === 0 ? [] : [counted(errors, 'error', 'errors')]),
        ...(warnings === 0 ? [] : [counted(warnings, 'warning', 'warnings')]),
      ].join(', '),
    find: 'In the title of the lesson or the course',
    list: 'Which lessons',
    lists: {
      all: 'all',
      found: 'with errors or warnings',
      unsigned: 'with unsigned items',
      thin: 'with too few items',
    },
    found: (shown: number, all: number) =>
      shown === all ? counted(all, 'lesson', 'lessons') : `${shown} of ${counted(all, 'lesson', 'lessons')}`,
    foundNone: 'No lesson fits this choice.',
    narrow: 'Show',
    lapsed: (count: number) => `${count} to read again`,
    elsewhere: 'Found in other files',
    elsewhereNone: 'Nothing is found in the vocabulary, the sources, the quizzes or the sign-offs.',

    toLesson: 'Read the lesson',
    toChanges: 'Changes since the last commit',
    toBench: 'Back to the lesson’s facts and items',
    objectives: 'Coverage by objective',
    enough: 'covered',
    thin: 'too few items: 3 of 2 kinds are wanted',
    kinds: (kinds: Readonly<Record<string, number>>) =>
      Object.entries(kinds)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', '),
    findingsTitle: 'Findings',
    findingsNone: 'The checks find nothing in this lesson.',
    severity: { error: 'Error', warning: 'Warning', info: 'To know' },
    why: 'Why',
    help: 'What to do',
    also: 'See also',

    signer: 'Who signs',
    signerLead: 'Stands beside every decision that you make on this device.',
    role: 'Your role',
    roleHint: 'Clinical pharmacist, nurse educator …',
    name: 'Your name, if it may stand there',
    keep: 'Keep',
    signerIs: (role: string, name: string | undefined) =>
      name === undefined ? `You sign as ${role}.` : `You sign as ${role}, ${name}.`,
    change: 'Change',

    draw: 'As a learner would get it',
    drawLead:
      'Every learner gets another selection and order. A seed is a number that stands for one learner: the same seed always gives the same. The items here stand in the order of this seed.',
    seed: 'Seed',
    quiz: 'Quiz',
    noQuiz: 'None: the order alone',
    show: 'Draw',
    drawn: (count: number, quiz: string, seed: string) =>
      `${counted(count, 'item', 'items')} of “${quiz}”, seed ${seed}`,
    fromLesson: (lesson: string) => `from ${lesson}`,
    key: 'key',

    factsTitle: 'Facts and their items',
    showAll: 'All',
    showOpen: 'Not signed',
    showGaps: 'Without an item',
    onlyObjective: (text: string) => `Only facts of the objective “${text}”`,
    allObjectives: 'Show all objectives',
    nothingShown: 'No fact fits this choice.',
    ofObjective: (id: string) => `objective: ${id}`,
    safety: 'safety',
    background: 'background, never asked',
    reviewed: 'reviewed',
    says: 'The lesson says',
    showMe: 'Show in the lesson',
    source: 'Source',
    noItems: 'No item stands under this fact.',
    alsoAsked: 'Also asked by',
    notMade: (kinds: number) => `Not made: ${counted(kinds, 'kind', 'kinds')}`,
    kindsList: (kinds: readonly string[]) => listed.format(kinds),
    others: 'Items on facts of other lessons',

    notWritable: benchItem.notWritable,
    written: benchItem.written,

    changesTitle: 'Changes since the last commit',
    changesOf: (lesson: string) => `${lesson} · Changes since the last commit`,
    changesLead: (commit: string) =>
      `The review sheet as it would be written now, beside that of commit ${commit}.`,
    noChanges: (facts: number, items: number) =>
      `Nothing has changed: ${counted(facts, 'fact', 'facts')} and ${counted(items, 'item', 'items')} are as they were.`,
    same: (facts: number, items: number) =>
      facts + items === 0
        ? 'No fact and no item is as it was.'
        : `${counted(facts, 'fact', 'facts')} and ${counted(items, 'item', 'items')} are as they were.`,
    foldedLines: (count: number) => `${counted(count, 'line', 'lines')} as they were`,
    changed: { added: 'added', removed: 'removed', changed: 'changed' },
    changedFacts: 'Facts',
    changedItems: 'Items',
    noCommitted: {
      'git-absent': 'There is no git on this machine, so there is nothing to compare with.',
      'no-repository': 'The content stands in no git repository, so there is nothing to compare with.',
      'no-commit': 'Nothing has been committed here yet, so there is nothing to compare with.',
      'git-refused':
        'Git did not answer: it may not trust the owner of the folder, or the repository is damaged. “git status” in the folder says more.',
    },
  },
} as const;

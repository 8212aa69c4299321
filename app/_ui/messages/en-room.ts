import { counted, questions, signed } from './counted.ts';
import { enTeams } from './en-teams.ts';

const times = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const percent = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((part / whole) * 100)} %`;

/** `1 point`, `−6 points`. */
const points = (count: number): string => signed(counted(count, 'point', 'points'));

/** English: what people in a room read, on whichever screen. */
const enLive = {
  line: {
    connecting: 'Connecting …',
    connected: 'Connected',
    reconnecting: 'Reconnecting …',
    offline: 'You are offline. Reconnecting …',
    trainerAway: 'Your trainer is reconnecting. The room waits.',
    idle: 'Nothing has happened here for hours. The room closes soon unless somebody goes on.',
  },
  position: (position: number, total: number) => `Question ${position} of ${total}`,
  again: 'Second round, after the discussion',
  clock: (minutes: number, seconds: number) => `${minutes}:${String(seconds).padStart(2, '0')}`,
  clockName: 'Time left to answer',
  answeredOf: (answered: number, people: number) => `${answered} of ${people} answered`,
  lastSeconds: 'Ten seconds left.',
  loading: 'Loading the question …',
  failed: 'The question could not be loaded. It is tried again.',
  choices: 'Choices',
  place: (position: string) => `Position ${position}`,
  tally: {
    title: 'What the room answered',
    round: (round: number) => (round === 1 ? 'First round' : 'Second round'),
    roundShort: (round: number) => (round === 1 ? 'First' : 'Second'),
    share: (chosen: number, answered: number) => `${chosen} · ${percent(chosen, answered)}`,
    right: (right: number, answered: number) =>
      `${right} of ${counted(answered, 'answer', 'answers')} correct (${percent(right, answered)})`,
    nobody: 'Nobody answered.',
    key: 'Correct',
  },
  teams: {
    ...enTeams,
    title: 'How the teams stand',
    own: (team: number) => `${enTeams.name(team)}, yours`,
  },
  joinAt: 'Join at',
  joinCode: 'Join code',
  qrName: (address: string) => `QR code that leads to ${address}`,
  people: (count: number) => counted(count, 'participant', 'participants'),
  finished: 'The session is over',
} as const;

/** English: a participant's screen. */
const enJoin = {
  title: 'Join a room',
  code: 'Join code',
  codeHint: 'Six letters and digits, such as K7M 3QX. Capitals and spaces do not matter.',
  name: 'Your name',
  nameHint: 'Shown to your trainer. Leave it empty and you get one, such as Blue Heron.',
  optional: 'optional',
  join: 'Join',
  joining: 'Joining …',
  moment: 'One moment …',
  noScript: 'A room needs JavaScript: answers and results come while the page is open.',
  privacy: 'Your answers are kept with this name for as long as your trainer chose, then erased.',
  refused: {
    'room-unknown': 'There is no open room with this code. Look at it once more.',
    'too-many-codes': 'Too many wrong codes came from this network. Wait a minute, then try again.',
    'invalid-name': 'This name cannot be shown. Use up to 24 letters, digits, spaces, dots and dashes.',
    'room-full': 'The room is full. Ask your trainer.',
    removed: 'Your trainer removed you from this room.',
    'session-finished': 'This session is over.',
    'invalid-message': 'This code or name cannot be read. Look at both once more.',
  } as Readonly<Record<string, string>>,
  refusedOther: 'This did not work. Try again.',
  you: (name: string, team: number | null) =>
    team === null ? `You are ${name}` : `You are ${name}, in team ${team + 1}`,
  points: (here: number, inAll: number) => `${points(here)} for this question, ${points(inAll)} in all`,
  pointsInAll: (inAll: number) => `You have ${points(inAll)}.`,
  inTeam: (team: number) => `You are in team ${team + 1}. Your trainer starts soon. Leave this page open.`,
  notYou: 'Join as somebody else',
  inTitle: 'You are in',
  inText: 'Your trainer starts soon. Leave this page open.',
  shown: 'Read the question. Answers open soon.',
  submit: 'Submit answer',
  submitNew: 'Submit the new answer',
  sending: 'Sending your answer …',
  stillSending: 'Your answer has not reached the server yet. It is kept here and sent again.',
  isIn: 'Your answer is in',
  isInText: 'You may change it until your trainer closes the question.',
  change: 'Change my answer',
  keep: 'Keep my answer',
  closed: 'Answers are closed',
  closedText: 'Your trainer reveals the answer soon.',
  noAnswer: 'You did not answer this question.',
  late: (position: number) =>
    `Your answer to question ${position} came after the question was closed. It does not count.`,
  notTaken: (position: number) => `Your answer to question ${position} could not be taken. Answer once more.`,
  missed: (positions: readonly number[]) =>
    positions.length === 1
      ? `You were away: question ${positions[0] ?? ''} was asked and closed meanwhile.`
      : `You were away: questions ${positions.join(', ')} were asked and closed meanwhile.`,
  told: (verdict: string) => `The answer is revealed. ${verdict}.`,
  over: (answered: number, total: number) => `You answered ${answered} of ${questions(total)}. Thank you.`,
  keepTitle: 'Keep what you learned',
  keepText:
    'Put what you answered here into the progress of whoever uses this browser. What you missed then comes back for review. On a shared computer, do so only if that is you.',
  keepTold: (store: string) =>
    `The record store ${store} is then told of them too, under your pseudonym: see Privacy. Of what you do not add it hears nothing.`,
  keepAnswers: 'Add to my progress',
  keeping: 'Adding your answers …',
  kept: (answers: number) => `${counted(answers, 'answer is', 'answers are')} in your progress.`,
  wasKept: 'Your answers are in your progress already.',
  toProgress: 'Go to my progress',
  notKept: {
    'nothing-to-keep': 'No question that you answered has been revealed, so there is nothing to add.',
    'kept-elsewhere':
      'These answers were added to somebody’s progress already, in another browser or before it was left.',
    'session-not-found': 'This room was erased: its answers are gone.',
  } as Readonly<Record<string, string>>,
  notKeptOther: 'This did not work. Try again.',
  overText: 'You can close this page.',
  overHome: 'Go to the lessons',
  replacedTitle: 'Open in another tab',
  replaced: 'This room went on in another tab or window of yours.',
  continueHere: 'Continue here',
  removedTitle: 'You are not in the room any more',
  marks: 'Points: sure, 3 if right and −6 if wrong. Fairly sure, 2 or −2. Guessing, or nothing said, 1 or 0.',
  alone: {
    nav: 'Questions of this room',
    previous: 'Previous question',
    next: 'Next question',
    place: (position: number, isAnswered: boolean | undefined) =>
      `Question ${position}${isAnswered === undefined ? '' : isAnswered ? ', answered' : ', not answered'}`,
    all: 'You have answered every question. You may change answers until your trainer closes them.',
  },
} as const;

/** English: the trainer's own screen. */
const enControl = {
  projector: 'Open the projector view',
  report: 'Open the report',
  rooms: 'All rooms',
  lobbyTitle: 'The room is open',
  lobbyText: 'Let people come in, then ask the first question. Who comes later joins in the middle.',
  howToJoin: 'How to join',
  thisComputer:
    'This address leads to this computer only. For phones, start Stemma with HOST=0.0.0.0 and open this page by the address of the computer in the network, or set STEMMA_URL.',
  limit: 'Time to answer',
  limitAlone: 'Time for all questions',
  limitsAlone: [
    { ms: 0, text: 'No limit' },
    { ms: 300_000, text: '5 min' },
    { ms: 600_000, text: '10 min' },
    { ms: 900_000, text: '15 min' },
    { ms: 1_200_000, text: '20 min' },
    { ms: 1_800_000, text: '30 min' },
    { ms: 3_600_000, text: '60 min' },
  ],
  limits: [
    { ms: 0, text: 'No limit' },
    { ms: 30_000, text: '30 s' },
    { ms: 60_000, text: '60 s' },
    { ms: 90_000, text: '90 s' },
    { ms: 120_000, text: '2 min' },
  ],
  actions: {
    start: 'Ask the first question',
    startAlone: 'Open all questions',
    open: 'Open for answers',
    reveal: 'Close and reveal',
    close: 'Close without revealing',
    tell: 'Reveal the answer',
    again: 'Ask again after discussion',
    next: 'Next question',
    finish: 'Finish the session',
  },
  states: {
    shown: 'Shown, not open yet',
    open: 'Open',
    closed: 'Closed',
    revealed: 'Revealed',
  },
  away: 'Commands work again once you are connected.',
  alreadyDone: 'That was done on your other device.',
  notNow: 'That cannot come next any more.',
  failed: 'That did not reach the server. Try again.',
  keys: 'Keys: Enter or Space presses the main button, N goes to the next question.',
  people: 'Participants',
  noPeople: 'Nobody is in the room yet.',
  connected: (connected: number, people: number) => `${connected} of ${people} connected`,
  progress: (answered: number, total: number) => `${answered} of ${total}`,
  remove: 'Remove',
  removeName: (name: string) => `Remove ${name}`,
  removeTitle: (name: string) => `Remove ${name}?`,
  removeText: 'They cannot come back under this name. Answers that they gave are kept.',
  keepIt: 'Cancel',
  finishTitle: 'Finish the session?',
  finishText: 'The join code stops working and nobody can answer any more. The report stays.',
  finishedText: 'The answers are in the report. The join code is free again.',
  aloneTitle: 'Everybody goes at their own pace',
  aloneOpen: 'All questions are open. You see below how far everybody is.',
  aloneClosed: 'Answers are closed. Reveal when you are ready.',
  aloneTold:
    'Everybody can go through the questions with their answers, and you with what the room answered.',
} as const;

/** The words of rooms: they go to browsers with the pages of rooms, and with no other. */
export const enRoom = { live: enLive, join: enJoin, control: enControl } as const;

/** English: opening rooms and finding them again; made on the server alone. */
export const enRooms = {
  rooms: {
    title: 'Rooms',
    lead: 'Ask a room full of people, see what they think, and tell them why. They join with a code or a QR code, on any phone.',
    newTitle: 'Open a room',
    quiz: 'Quiz',
    find: 'Part of the quiz’s title',
    findAction: 'Find',
    found: (shown: number, count: number) =>
      shown === count ? `${count} quizzes` : `${shown} of ${count} quizzes`,
    foundNone: 'No quiz has that in its title.',
    noQuiz: 'There is no quiz yet.',
    pacing: 'Who goes from question to question',
    pacings: [
      { value: 'trainer', text: 'I do, for everybody' },
      { value: 'participant', text: 'Each participant, at their own pace' },
    ],
    order: 'Order of the options',
    orders: [
      { value: 'room', text: 'The same for the room' },
      { value: 'participant', text: 'An own order for each participant' },
    ],
    points: 'Give points',
    pointsHint:
      'By what is right and how sure somebody said they were, never by speed: 3, 2 or 1 for a right answer, and −6, −2 or 0 for a wrong one.',
    teams: 'Teams',
    teamsHint:
      'Everybody is put into a team on joining. Points are given then too, and of each question a team earns the mean of its members who answered it.',
    noTeams: 'No teams',
    teamCount: (teams: number) => `${teams} teams`,
    size: 'Most participants',
    days: 'Days to keep',
    daysHint: 'Then the room and every answer in it are erased.',
    more: 'More settings',
    open: 'Open the room',
    ownTitle: 'Your rooms',
    none: 'You have opened no room yet.',
    state: (isOpen: boolean) => (isOpen ? 'Open' : 'Over'),
    openedAt: (at: string) => `opened ${times.format(new Date(at))} UTC`,
    erasedOn: (at: string) => `erased on ${days.format(new Date(at))}`,
    items: questions,
    participants: (count: number) => counted(count, 'participant', 'participants'),
    control: 'Go to the room',
    look: 'Look at it',
    report: 'Report',
    roomName: (title: string, at: string) => `${title}, ${times.format(new Date(at))}`,
    askedTitle: 'For trainers',
    asked: 'Opening a room needs the trainer key of this installation.',
    shutTitle: 'Rooms cannot be opened from here',
    shut: 'No trainer key is set, so only the computer that Stemma runs on may open rooms. Whoever runs this installation sets a key as STEMMA_TRAINER_KEY and starts it again; then the key is asked for here.',
    benchTitle: 'Lessons and their items',
    benchText: 'What every lesson gives, with keys and proofs, and who signed it.',
    toBench: 'Open the workbench',
    deviceTitle: 'Add another device of yours',
    deviceText:
      'With your phone you move the room on while the computer shows it. Make a code here, and type it on this page on the other device.',
    makeCode: 'Make a code',
    madeCode: 'Code for one device',
    madeNote: 'Good once, for ten minutes. It is shown only here.',
    enterTitle: 'I have a code from my other device',
    enterLabel: 'Code',
    enterHint: 'Twenty-five letters and digits. Capitals, spaces and dashes do not matter.',
    enterReplaces: 'This device then shows the rooms of the other device, and no longer those listed here.',
    enter: 'Add this device',
    projectorTitle: (title: string) => `${title} · projector`,
    join: enJoin.title,
  },
} as const;

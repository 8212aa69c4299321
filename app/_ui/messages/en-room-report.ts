import { counted, questions, signed } from './counted.ts';
import { enTeams } from './en-teams.ts';

const times = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A number and its sign stay on one line. */
const PERCENT = '\u00a0%';
const whole = (share: number): number => Math.round(share * 100);
const interval = (low: number, high: number): string => `${whole(low)} to ${whole(high)}${PERCENT}`;
const people = (count: number): string => counted(count, 'participant', 'participants');
const seconds = (value: number): string => String(Math.round(value * 10) / 10);
const points = (value: number): string => String(Math.round(value * 100) / 100);

/** English: what came of a room, for its trainer. */
export const enRoomReport = {
  roomReport: {
    title: 'Report of a room',
    back: 'Your rooms',
    open: 'The room is still open. These are the figures so far.',
    opened: 'Opened',
    ended: 'Ended',
    when: (at: string) => `${times.format(new Date(at))} UTC`,
    whoAnswered: 'Answered',
    answeredOf: (answered: number, all: number) => `${answered} of ${people(all)}`,
    asked: 'Asked',
    askedOf: (asked: number, all: number) => `${asked} of ${questions(all)}`,
    removed: (count: number) =>
      `${counted(count, 'participant was', 'participants were')} removed: what they answered counts nowhere here.`,
    eraseAt: (at: string) => `Erased by itself on ${days.format(new Date(at))}.`,
    nobody: 'Nobody has answered anything yet.',
    print: 'Print',
    files: 'Take it with you',
    xlsx: 'Excel file',
    csv: {
      items: 'CSV: questions',
      options: 'CSV: choices',
      objectives: 'CSV: objectives',
      participants: 'CSV: participants',
      teams: 'CSV: teams',
    },
    erase: 'Erase this room …',

    intervals:
      'The range in brackets says how sure a share is: in 95 of 100 such rooms it holds the true one. The fewer answer, the wider it is.',
    share: (share: number, low: number, high: number) => `${whole(share)}${PERCENT} (${interval(low, high)})`,

    objectives: 'What the room knows',
    objectivesLead: (cut: number) =>
      `What the room does not know yet comes first. It is measured against the pass mark of the quiz, ${cut}${PERCENT}, by first answers.`,
    standings: {
      'not-yet': 'Not known yet',
      unsure: 'Cannot be told',
      known: 'Known',
      'not-asked': 'Not asked',
    },
    objectiveFigures: (share: string, participants: number, items: number) =>
      `${share} right, over ${people(participants)} and ${questions(items)}`,
    twice: (items: number, before: string, after: string) =>
      `Asked twice, ${questions(items)}: ${before} before the discussion, ${after} after it`,
    nobodyYet: 'no answer',
    readAgain: 'Read again',

    items: 'Question by question',
    place: (position: number, total: number) => `Question ${position} of ${total}`,
    notAsked: 'Was not asked.',
    withdrawn: 'This question was withdrawn since. Its figures stand here and count for nothing else.',
    toldBefore: 'It was asked again after its answer had been told: the second answers may only repeat it.',
    rounds: { 1: 'First answers', 2: 'After the discussion' },
    onlyRound: 'Answers',
    right: (right: number, answered: number, share: string) => `${right} of ${answered} right: ${share}`,
    noAnswer: 'Nobody answered.',
    times: (lower: number, median: number, upper: number) =>
      `The middle half took ${seconds(lower)} to ${seconds(upper)} s, the median ${seconds(median)} s.`,
    options: 'How often each choice was made',
    choice: 'Choice',
    key: 'right answer',
    chosen: (count: number, answered: number) =>
      `${count} (${answered === 0 ? 0 : whole(count / answered)}${PERCENT})`,
    shift: 'From the first answers to those after the discussion',
    shiftRows: {
      rightRight: 'stayed right',
      wrongRight: 'became right',
      rightWrong: 'became wrong',
      wrongWrong: 'stayed wrong',
    },
    shiftOnly: (first: number, second: number) =>
      `Answered only once: ${first} before, ${second} after the discussion.`,
    openItem: 'Show the question, its answer and why',

    analysis: 'How good the questions are',
    analysisOf: (examinees: number) =>
      `Over ${people(examinees)} who answered every question, first answers only.`,
    analysisFew: (examinees: number, from: number) =>
      `${people(examinees)} answered every question. Below ${from}, such figures say more about chance than about questions, so there are none.`,
    question: 'Question',
    difficulty: 'Mean score',
    itemRest: 'Goes with the rest',
    note: 'Note',
    estimate: (value: number, low: number, high: number) =>
      `${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`,
    flat: 'all alike',
    noFlag: 'nothing',
    analysisHelp:
      'The mean score runs from 0 to 1. “Goes with the rest” is the correlation with the score on the other questions: below 0, those who know the rest get this one wrong. Something is noted from 100 participants on.',
    flags: {
      hard: 'hard',
      'poor-discrimination': 'hardly goes with the rest',
      'negative-discrimination': 'goes against the rest: look at the answer once more',
      'variants-differ': 'variants differ',
    },
    suspicion: 'look at the answer once more',
    reliability: (alpha: string, error: string) =>
      `Reliability (alpha) ${alpha}, standard error ${error} points.`,

    teams: 'Teams',
    team: enTeams,
    ownRoomPoints: signed,
    teamsHelp:
      'Of each question that was revealed a team has the mean of what its members earned who answered it in the first round.',

    people: 'Participants',
    name: 'Name',
    answered: 'Answered',
    points: 'Points',
    pointsAgain: 'Points after the discussion',
    pointsOf: (own: number, max: number) => `${points(own)} of ${points(max)}`,
    roomPoints: 'Room points',
    roomPointsHelp:
      'Room points: 1, 2 or 3 for a right answer and 0, −2 or −6 for a wrong one, by how sure somebody was. Speed earns nothing.',
  },
  eraseRoom: {
    title: 'Erase this room',
    lead: (quiz: string, participants: number) =>
      `This erases “${quiz}” with the names and answers of ${people(participants)}, for good. It cannot be undone.`,
    confirm: 'Erase it',
    keep: 'Keep it',
    openTitle: 'This room is still open',
    openLead: 'End the room first. Then it can be erased.',
    toRoom: 'To the room',
    doneTitle: 'The room is erased',
    done: 'Its names, answers and figures are gone.',
    rooms: 'Your rooms',
  },
} as const;

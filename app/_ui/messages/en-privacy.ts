/** English: what is kept of whom. docs/privacy.md says the same, and a test compares them. */
export const enPrivacy = {
  privacy: {
    title: 'Privacy',
    lead: 'Stemma knows you by a random number. It asks for no name, no address and no account, and its pages ask no other site for anything.',
    keptTitle: 'What the server keeps',
    what: 'What',
    why: 'Why',
    howLong: 'For how long',
    kept: [
      {
        what: 'A random number that stands for you, and when you first came',
        why: 'So that your answers belong together',
        howLong: 'Until you erase it',
      },
      {
        what: 'Your attempts and answers: the questions, what you chose or typed, how sure you were, how long it took, when, and in which time zone',
        why: 'To show results and progress, and to plan reviews by your own days',
        howLong: 'Until you erase them',
      },
      {
        what: 'Your recovery code, as a hash from which it cannot be read',
        why: 'To bring your progress to another device',
        howLong: 'Until you make another or erase your data',
      },
      {
        what: 'In a room: the name you came in with, and your answers there',
        why: 'For the trainer of the room, who sees them',
        howLong: 'As many days as the trainer chose, 90 unless changed and 730 at most',
      },
      {
        what: 'For trainers: a random number, and the rooms that it opened',
        why: 'So that nobody else runs your rooms',
        howLong: 'As long as the rooms',
      },
      {
        what: 'Problems that you report: the question and your words, without your number',
        why: 'So that the question is put right',
        howLong: 'As long as the course is looked after; they stay when you erase your data',
      },
      {
        what: 'How often codes were tried, and quizzes begun, files read and forms printed, from an internet address, as a hash of the address',
        why: 'So that nobody can guess codes or keep the server busy',
        howLong: 'Two days at most',
      },
      {
        what: 'After you erased your data: a hash of your number, from which it cannot be read',
        why: 'So that an answer of yours that arrives late is refused',
        howLong: 'For good',
      },
    ],
    idle: (months: number) =>
      `Whoever begins and answers nothing here for ${months === 1 ? 'a month' : `${months} months`} is erased as if they had done it themselves. Reading alone leaves no trace, so it does not count. Where nobody at all came for that long, this happens a month after somebody has come again.`,
    logs: 'The log of the server names no number, no address and no answer.',
    browserTitle: 'What your browser keeps',
    browser: [
      {
        what: 'Cookie stemma_learner: your number, signed',
        why: 'So that you find your progress again',
        howLong: 'Two years, or less if your browser says so',
      },
      {
        what: 'Cookie stemma_reading: your reading preferences',
        why: 'So that pages look as you like',
        howLong: 'A year',
      },
      {
        what: 'Cookies stemma_trainer and stemma_trainer_id: that a trainer gave the key, and which rooms are theirs',
        why: 'To run rooms',
        howLong: '12 hours, and two years',
      },
      {
        what: 'Cookie stemma_reviewer: the role, and the name if given, in which an author signs questions',
        why: 'So that it is asked once',
        howLong: 'A year',
      },
      {
        what: 'Database stemma-outbox: answers that the server does not have yet, and those that pages on this device do not show yet',
        why: 'So that no answer is lost, and none seems to be',
        howLong: 'Until they are sent; until their page is opened, the last 300',
      },
      {
        what: 'Storage stemma:room: the rooms you were in; stemma:shortcuts: whether you want keyboard shortcuts',
        why: 'To come back to a room as the same person; to leave keys alone',
        howLong: 'The last 20 rooms; until you change it',
      },
      {
        what: 'Caches stemma-pages and stemma-files: pages that you opened',
        why: 'To read and answer without a network',
        howLong: 'The last 300 pages',
      },
    ],
    browserLeave: '“Leave this device” takes all of it off your browser.',
    rightsTitle: 'What you can do',
    export: 'Take your data with you, as a file that holds all of it',
    erase: 'Erase your data',
    leave: 'Leave this device',
    erased:
      'What you erase is deleted at once, on every device. Rooms know you by another number: what you answered there goes with the room. Backups of the server hold it until they are thrown away.',
    othersTitle: 'What nobody does',
    others:
      'Nothing is sold, there is no advertising and nothing that follows you, and no model is trained on your answers. What Stemma says of your progress is advice, never a grade.',
    nobodyTold: 'Nothing is passed on.',
    toldTitle: 'Who else is told',
    told: (store: string) =>
      `Whoever runs this site also has attempts kept by a record store, ${store}: that you began one, left it for an hour or more and went on; what you chose or typed, your points, how long it took and when; and the score. Of an exam it hears your answers when it has ended. Of a room it hears nothing but what you add to your own progress.`,
    toldAs: 'There you are a pseudonym, from which nobody finds your number, and never a name.',
    pseudonyms: (names: readonly string[]) =>
      names.length === 1
        ? `Your pseudonym there: ${names[0] ?? ''}`
        : `Your pseudonyms there, of devices that you joined: ${names.join(', ')}`,
    toldErased:
      'What waits is not sent once you erase your data. What was sent stays there until whoever runs this site erases it there: ask them, with the pseudonym, and note it before you erase your data here. Afterwards this site knows nothing of it.',
    who: 'The school or company that runs this site answers for it. Ask them about anything that this page leaves open.',
  },
} as const;

import type { CodePage } from '#lib/base/code-page.ts';

/** Codes of items that are written by hand in quiz files. Permanent. Each example is a whole item; tests read them in the fixture root that they speak of. */
export const writtenCodes = {
  itemWithoutId: {
    code: 'content/item-without-id',
    severity: 'error',
    title: 'An item written by hand without an id',
    why: 'Answers, progress and sign-offs are kept by the id. Were it made from the heading, mending a typing error in the question would cut them off.',
    help: 'Write a line `Id: name` below the heading, once, and never change it while the item means the same.',
    bad: '## Which gate does zelvolin open in Zelland?\n\nFacts: gates/opens-amber-gate, gates/leaves-birch-gate, gates/leaves-cedar-gate\n\n- [x] Amber gate\n- [ ] Birch gate\n- [ ] Cedar gate',
    good: '## Which gate does zelvolin open in Zelland?\n\nId: gate-opened\nFacts: gates/opens-amber-gate, gates/leaves-birch-gate, gates/leaves-cedar-gate\n\n- [x] Amber gate\n- [ ] Birch gate\n- [ ] Cedar gate',
  },
  itemWithoutFacts: {
    code: 'content/item-without-facts',
    severity: 'error',
    title: 'An item written by hand that cites no fact',
    why: 'The key must follow from facts and each wrong answer be refuted by one; an item without facts rests on nothing.',
    help: 'Write a line `Facts: lesson/fact, …` below the heading, or `Status: draft` while you are looking for them.',
    bad: '## Which gate does zelvolin open in Zelland?\n\nId: gate-opened\n\n- [x] Amber gate\n- [ ] Birch gate\n- [ ] Cedar gate',
    good: '## Which gate does zelvolin open in Zelland?\n\nId: gate-opened\nFacts: gates/opens-amber-gate, gates/leaves-birch-gate, gates/leaves-cedar-gate\n\n- [x] Amber gate\n- [ ] Birch gate\n- [ ] Cedar gate',
  },
  itemOptions: {
    code: 'content/item-options',
    severity: 'error',
    title: 'An item written by hand whose answers do not say which of them are right',
    why: 'Check boxes, the second cell of a row or the numbers of steps say it; without them nobody could be scored.',
    help: 'Write one list, each option on a line: `- [x]` for a right answer, `- [ ]` for a wrong one. Or a table whose rows have two cells, what is asked about and its answer; or a numbered list of steps in their order.',
    bad: '## Which gate does zelvolin open in Zelland?\n\nId: gate-opened\nFacts: gates/opens-amber-gate, gates/leaves-birch-gate, gates/leaves-cedar-gate\n\n- Amber gate\n- Birch gate\n- Cedar gate',
    good: '## Which gate does zelvolin open in Zelland?\n\nId: gate-opened\nFacts: gates/opens-amber-gate, gates/leaves-birch-gate, gates/leaves-cedar-gate\n\n- [x] Amber gate\n- [ ] Birch gate\n- [ ] Cedar gate',
  },
  itemFormatting: {
    code: 'content/item-formatting',
    severity: 'error',
    title: 'Bold, links, code or pictures in the words of an item',
    why: 'An item is shown in many places, on paper and in other systems, as plain text; and what stands out gives an answer away.',
    help: 'Leave the marks out. To show a mark itself, write `\\` before it.',
    bad: '## Which gate does **zelvolin** open in Zelland?\n\nId: gate-opened\nFacts: gates/opens-amber-gate, gates/leaves-birch-gate, gates/leaves-cedar-gate\n\n- [x] Amber gate\n- [ ] Birch gate\n- [ ] Cedar gate',
    good: '## Which gate does zelvolin open in Zelland?\n\nId: gate-opened\nFacts: gates/opens-amber-gate, gates/leaves-birch-gate, gates/leaves-cedar-gate\n\n- [x] Amber gate\n- [ ] Birch gate\n- [ ] Cedar gate',
  },
  strayBlock: {
    code: 'content/stray-block',
    severity: 'error',
    title: 'Something in an item written by hand that has no place there',
    why: 'It would be shown to nobody, though its author may think so.',
    help: 'An item is a heading, more paragraphs of the stem, fields, and one list of options, one table or one numbered list of steps. Options may have block quotes: one below an option, indented by two spaces, and one behind the list.',
    bad: '## Which gate does zelvolin open in Zelland?\n\nId: gate-opened\nFacts: gates/opens-amber-gate, gates/leaves-birch-gate, gates/leaves-cedar-gate\n\n- [x] Amber gate\n- [ ] Birch gate\n- [ ] Cedar gate\n\nThe label says so.',
    good: '## Which gate does zelvolin open in Zelland?\n\nId: gate-opened\nFacts: gates/opens-amber-gate, gates/leaves-birch-gate, gates/leaves-cedar-gate\n\n- [x] Amber gate\n- [ ] Birch gate\n- [ ] Cedar gate\n\n> In Zelland, zelvolin opens the amber gate.',
  },
  tooManyItems: {
    code: 'content/too-many-items',
    severity: 'error',
    title: 'More items in one quiz file, or options in one item, than can be reviewed',
    why: 'A file of this size is made by a program. Nobody reads it, and each reading of it takes its time.',
    help: 'Divide the file into several quizzes.',
    bad: '## Which gate does zelvolin open in Zelland?\n\nId: gate-opened\nFacts: gates/opens-amber-gate\n\n- [x] Amber gate\n- [ ] 2\n- [ ] 3\n- [ ] 4\n- [ ] 5\n- [ ] 6\n- [ ] 7\n- [ ] 8\n- [ ] 9\n- [ ] 10\n- [ ] 11\n- [ ] 12\n- [ ] 13\n- [ ] 14\n- [ ] 15\n- [ ] 16\n- [ ] 17\n- [ ] 18\n- [ ] 19\n- [ ] 20\n- [ ] 21',
    good: '## Which gate does zelvolin open in Zelland?\n\nId: gate-opened\nFacts: gates/opens-amber-gate, gates/leaves-birch-gate, gates/leaves-cedar-gate\n\n- [x] Amber gate\n- [ ] Birch gate\n- [ ] Cedar gate',
  },
} as const satisfies Record<string, CodePage>;

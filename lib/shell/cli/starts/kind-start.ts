/** A question kind to begin from: it type-checks, generates nothing yet, and its examples fail until it is written. */
import { idFrom, wordsOf, type Start } from './start.ts';

export const KINDS_FOLDER = 'lib/items/kinds';

/** The five files of a kind's folder. */
export function kindStart(name: string): Start {
  const id = idFrom(name);
  const files = {
    'kind.ts': kindText(id),
    'score.ts': SCORE,
    'response.client.tsx': RESPONSE,
    'examples.ts': examplesText(id),
    'README.md': readmeText(id),
  };
  return Object.entries(files).map(([file, text]) => ({
    path: `${KINDS_FOLDER}/${id}/${file}`,
    text,
    isNew: true,
  }));
}

function kindText(id: string): string {
  return `import type { Generation } from '../../generation.ts';
import type { ItemDraft } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { score } from './score.ts';

const ID = '${id}';

/** In one sentence: what a learner does. */
export const kind: ItemKind = {
  id: ID,
  label: '${wordsOf(id)}',
  generate,
  // The second example fails until this says what is wrong with an item that has no key.
  shapeFaults: () => [],
  score,
  // What \`score\` does, as data: lib/items/scoring.ts lists the rules.
  scoring: 'zero-one',
  picksIn: () => 1,
};

/**
 * Drafts from the facts of one objective: \`prospects\` holds, for each, a key and the wrong answers that can be proved so.
 * None yet, so that the bank stays as it is until the examples pass. single-best-answer/kind.ts is the shortest one to read.
 */
function generate(_generation: Generation): ItemDraft[] {
  return [];
}
`;
}

const SCORE = `import type { ItemDraft, Response, Score } from '../../item.ts';

/** Points for a response, and the source of the rule. The first example fails until the key earns its point. */
export function score(_item: Pick<ItemDraft, 'options'>, _response: Response): Score {
  return { points: 0, max: 1, parts: { main: { points: 0, max: 1 } } };
}
`;

const RESPONSE = `'use client';
import type { ReactNode } from 'react';
import { OptionInputs, OptionResults } from '#app/_ui/item/options.client.tsx';
import { PartFieldset } from '#app/_ui/item/part-fieldset.client.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ResponseControlProps } from '../../response-control.ts';

/** What a learner answers with. To begin with, one native radio per option: change it into the control of this kind. */
export function Response({ item, picks, missing, locked, feedback }: ResponseControlProps): ReactNode {
  return item.parts.map((part) => {
    const result = feedback?.parts.find(({ handle }) => handle === part.handle);
    if (result !== undefined)
      return <OptionResults key={part.handle} part={part} feedback={result} many={false} />;
    return (
      <PartFieldset
        key={part.handle}
        leadIn={item.leadIn}
        hint={messages.attempt.chooseOne}
        fault={missing.includes(part.handle) ? messages.attempt.missingOne : undefined}
        locked={locked}
      >
        <OptionInputs part={part} type="radio" chosen={picks[part.handle] ?? []} />
      </PartFieldset>
    );
  });
}
`;

function examplesText(id: string): string {
  return `import { exampleItem, exampleOptions, type KindExample } from '../../kind-example.ts';

const item = exampleItem('${id}', { options: exampleOptions('ABC', 'B') });

/** Written first: they say what the kind is. tests/conformance/kinds.test.ts runs them, and fails until the kind does as they say. */
export const examples: readonly KindExample[] = [
  {
    name: 'write score.ts: the key earns a point, a distractor none',
    item,
    responses: [
      { name: 'the key', response: { picks: { main: ['B'] } }, points: 1, max: 1 },
      { name: 'a distractor', response: { picks: { main: ['A'] } }, points: 0, max: 1 },
      { name: 'nothing', response: { picks: {} }, points: 0, max: 1 },
    ],
    faults: [],
  },
  {
    name: 'write shapeFaults in kind.ts: an item without a key is told of',
    item: exampleItem('${id}', { options: exampleOptions('ABC', '') }),
    responses: [],
    faults: ['Unexpected 0 keys, expected exactly one'],
  },
];
`;
}

function readmeText(id: string): string {
  return `# ${id}

What it is for: which facts, and what a learner does.

**Scoring** the rule, and where it comes from.

**Control** what a learner answers with, by keyboard too.

## To do

1. \`examples.ts\`: items, responses and their points, as they should be.
2. \`score.ts\` and \`shapeFaults\` in \`kind.ts\`, until the examples pass: \`npx vitest run tests/conformance/kinds.test.ts\`.
3. \`generate\` in \`kind.ts\`; a line in \`lib/items/kinds/README.md\` on how it says what it asks; its reader in
   \`lib/checks/proof/read/readers.ts\`, without which the checker refuses every item.
4. \`response.client.tsx\`; then \`npm run generate\` and \`npm run -s stemma -- build\`, and read the review sheets.
`;
}

/** Items of QTI 3 in `qti3-item-player` in Chromium: responses are set in its interactions, and an attempt is ended. */
import type { Browser, Page } from 'playwright-core';
import type { XmlTree } from '#lib/exchange/inspect/xml/xml-tree.ts';
import { all } from '#lib/exchange/inspect/xml/xml-tree.ts';
import { fetchPlayer } from './fetch-player.ts';

/** What the player makes of a response. */
export interface Played {
  readonly score: number | null;
  readonly most: number | null;
  /** The names of the feedback that it shows. */
  readonly feedback: readonly string[];
}

/** A response by the identifier of its variable. */
export type Given = ReadonlyMap<string, readonly string[]>;

type Answer = string | readonly string[] | null;

/** What the page holds; only what is used. */
interface PlayerWindow {
  Vue: new (options: object) => { $mount: (selector: string) => void };
  qti3Player: { default?: object };
  player: Player;
  onReady: () => void;
  onEnd: (result: { state: { outcomeVariables: readonly Outcome[] } }) => void;
}

interface Outcome {
  readonly identifier: string;
  readonly value: unknown;
}

interface Component {
  readonly $children: readonly Component[];
  readonly responseIdentifier?: string;
  readonly setResponse?: (response: unknown) => void;
}

interface Player extends Component {
  readonly loadItemFromXml: (xml: string, configuration: object) => void;
  readonly endAttempt: (target: string) => void;
}

/** An empty page with the player. */
export async function openPlayer(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><div id="app"></div>');
  for (const content of fetchPlayer()) await page.addScriptTag({ content });
  await page.evaluate(async () => {
    const held = window as unknown as PlayerWindow;
    // The player tells every step; a million lines take longer than the steps.
    console.log = () => undefined;
    await new Promise<void>((resolve) => {
      const on = {
        notifyQti3PlayerReady: (player: Player) => {
          held.player = player;
          resolve();
        },
        notifyQti3ItemReady: () => held.onReady(),
        notifyQti3EndAttemptCompleted: (result: Parameters<PlayerWindow['onEnd']>[0]) => held.onEnd(result),
      };
      const props = { suppressAlertMessages: true, suppressInvalidResponseMessages: true };
      const render = (create: (component: object, data: object) => object): object =>
        create(held.qti3Player.default ?? held.qti3Player, { on, props });
      new held.Vue({ render }).$mount('#app');
    });
  });
  return page;
}

/** What the player makes of each response to an item. */
export async function play(
  page: Page,
  xml: string,
  item: XmlTree,
  responses: readonly Given[],
): Promise<readonly Played[]> {
  const answers = responses.map((given) => answersFor(item, given));
  return page.evaluate(playInPage, { xml, answers });
}

/** A single value as itself, several as a list, none as null. */
function answersFor(item: XmlTree, given: Given): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    all(item, 'qti-response-declaration').map(({ attributes }) => {
      const { identifier = '', cardinality } = attributes;
      const values = (given.get(identifier) ?? []).filter((value) => value !== '');
      const answer = cardinality === 'single' ? (values[0] ?? null) : values.length === 0 ? null : values;
      return [identifier, answer];
    }),
  );
}

/** Runs in the page. */
async function playInPage({
  xml,
  answers,
}: {
  readonly xml: string;
  readonly answers: readonly Readonly<Record<string, Answer>>[];
}): Promise<readonly Played[]> {
  const held = window as unknown as PlayerWindow;
  const ready = new Promise<void>((resolve) => (held.onReady = resolve));
  const sessionControl = { max_attempts: 0, show_feedback: false, validate_responses: false };
  held.player.loadItemFromXml(xml, { guid: 'guid', status: 'interacting', sessionControl });
  await ready;
  const every = (component: Component): readonly Component[] => [
    component,
    ...component.$children.flatMap(every),
  ];
  const interactions = every(held.player).filter(
    ({ responseIdentifier, setResponse }) => responseIdentifier !== undefined && setResponse !== undefined,
  );
  const played: Played[] = [];
  for (const answer of answers) {
    for (const interaction of interactions)
      interaction.setResponse?.(answer[interaction.responseIdentifier ?? ''] ?? null);
    const outcomes = await new Promise<readonly Outcome[]>((resolve) => {
      held.onEnd = ({ state }) => resolve(state.outcomeVariables);
      held.player.endAttempt('score');
    });
    const valueOf = (name: string): unknown => outcomes.find(({ identifier }) => identifier === name)?.value;
    const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
    played.push({
      score: number(valueOf('SCORE')),
      most: number(valueOf('MAXSCORE')),
      feedback: (valueOf('FEEDBACK') ?? []) as readonly string[],
    });
  }
  return played;
}

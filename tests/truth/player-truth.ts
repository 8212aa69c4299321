/** The truth table of QTI 3 with the player as the one who scores. */
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/qti3/write.ts';
import type { ConsumerQuestion } from '../exchange/consumer.ts';
import { fileAt, packageFiles } from '../exchange/package-files.ts';
import { askedOf } from '#lib/exchange/inspect/qti3/interactions.ts';
import { processorOf } from '#lib/exchange/inspect/qti3/rules.ts';
import { truthTable, type Truth, type Twin } from '../exchange/truth-table.ts';
import { xmlTree } from '../exchange/xml-tree.ts';
import { launchChromium } from '../support/chromium.ts';
import { SAMPLE_META, selectionOf } from '../support/exchange-sample.ts';
import { openPlayer, play, type Given, type Played } from './qti3-player.ts';

/** One item as the player scores it. */
export interface PlayerTruth extends Truth {
  /** The first response with other feedback than our evaluator names, in words. */
  readonly otherFeedback: string | undefined;
}

/** Compares items one after the other. @param most items with more responses are passed over */
export async function* playerTruths(twins: readonly Twin[], most: number): AsyncGenerator<PlayerTruth> {
  const selection = selectionOf(twins.map(({ view }) => view));
  const { report, bytes } = await exportSelection(format, selection, SAMPLE_META);
  const files = packageFiles(bytes ?? new Uint8Array());
  const browser = await launchChromium();
  try {
    const page = await openPlayer(browser);
    for (const twin of twins) {
      const xml = fileAt(files, `items/item_${twin.view.identity}.xml`);
      const item = xmlTree(xml);
      const given: Given[] = [];
      const asked = askedOf(item);
      const table = (score: ConsumerQuestion['score']): readonly Truth[] =>
        truthTable([twin], report, [questionOf(twin, score)], most);
      // Once to learn which responses there are, and once with what the player made of them.
      table((shown) => {
        const values = asked.given(shown);
        if (values !== undefined) given.push(values);
        return undefined;
      });
      const played = await play(page, xml, item, given);
      const next = played.values();
      const [truth] = table((shown) =>
        asked.given(shown) === undefined ? undefined : share(next.next().value),
      );
      if (truth !== undefined) yield { ...truth, otherFeedback: otherFeedback(item, given, played) };
    }
  } finally {
    await browser.close();
  }
}

function questionOf({ view }: Twin, score: ConsumerQuestion['score']): ConsumerQuestion {
  return { id: view.identity, title: '', stem: '', tags: [], generalFeedback: '', answers: [], score };
}

function share(played: Played | undefined): number {
  return (played?.score ?? Number.NaN) / (played?.most ?? Number.NaN);
}

function otherFeedback(
  item: Parameters<typeof processorOf>[0],
  given: readonly Given[],
  played: readonly Played[],
): string | undefined {
  const process = processorOf(item);
  const index = given.findIndex((values, at) => {
    const ours = (process(values).get('FEEDBACK') ?? []).map(String);
    return JSON.stringify([...ours].sort()) !== JSON.stringify([...(played[at]?.feedback ?? [])].sort());
  });
  const found = given[index];
  return found && `${JSON.stringify([...found])}: ${JSON.stringify(played[index]?.feedback)}`;
}

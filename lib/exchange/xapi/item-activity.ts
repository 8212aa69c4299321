import type { AskedView } from '../asked-view.ts';
import { identsOf } from '../idents.ts';
import { numberRange } from '../number-answers.ts';
import { responseText, type Interaction } from './interaction.ts';
import { ACTIVITY_TYPES, LANGUAGE } from './vocabulary.ts';

/** A text by language. */
export type LanguageMap = Readonly<Record<string, string>>;

/** One of the things that an interaction offers. */
export interface InteractionComponent {
  readonly id: string;
  readonly description: LanguageMap;
}

/** What a record store is told of an activity (xAPI 1.0.3, part 2, 2.4.4.1). */
export interface ActivityDefinition {
  readonly type: string;
  readonly name: LanguageMap;
  readonly description?: LanguageMap;
  readonly interactionType?: Interaction['type'];
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly InteractionComponent[];
  readonly source?: readonly InteractionComponent[];
  readonly target?: readonly InteractionComponent[];
}

/** Something that is done, and that reports of record stores are grouped by. */
export interface Activity {
  readonly objectType: 'Activity';
  /** An address that stays for as long as it is the same thing; nothing need be found there. */
  readonly id: string;
  readonly definition: ActivityDefinition;
}

/** Between the lowest and the highest number that is right. */
const RANGE = '[:]';

/**
 * An item as an activity. A corrected word keeps its id, so that its history goes on; another key, or another accepted range,
 * is another activity (`identity.ts`). It holds the key: only for a record store, and for packages that score themselves.
 *
 * @param site public address of this installation, without a slash at its end
 */
export function itemActivity(view: AskedView, site: string): Activity {
  const interaction = interactionOf(view);
  return {
    objectType: 'Activity',
    id: `${site}/xapi/items/${view.identity}`,
    definition: {
      type: ACTIVITY_TYPES.item,
      name: map(view.leadIn),
      description: map(questionText(view)),
      interactionType: interaction.type,
      correctResponsesPattern: keyPatterns(view, interaction),
      ...componentsOf(view, interaction),
    },
  };
}

/** How an item is answered, by the shape of its parts. */
export function interactionOf(view: Pick<AskedView, 'id' | 'layout' | 'parts'>): Interaction {
  const { ofPart, ofOption } = identsOf(view);
  const [first] = view.parts;
  const isShared = view.parts.every((part) => listOf(part) === (first && listOf(first)));
  const parts = view.parts.map((part) => ({
    id: ofPart(part.id),
    options: part.options.map(({ id }) => ofOption((isShared ? first : part)?.id ?? part.id, id)),
  }));
  return { type: typeOf(view), parts };
}

function typeOf({ layout, parts }: Pick<AskedView, 'layout' | 'parts'>): Interaction['type'] {
  if (layout === 'number') return 'numeric';
  if (layout === 'steps') return 'sequencing';
  return parts.length === 1 && layout !== 'blanks' ? 'choice' : 'matching';
}

/** Tells lists of options apart. */
function listOf({ options }: AskedView['parts'][number]): string {
  return JSON.stringify(options.map(({ id, text }) => [id, text]));
}

/** All that is asked, in words. */
function questionText({ caseText, layout, parts, leadIn }: AskedView): string {
  const marked = layout === 'phrases' ? (parts[0]?.text ?? '') : '';
  return [caseText, marked, leadIn].filter((text) => text !== '').join('\n\n');
}

/** The one response that is wholly right; of numbers the accepted range. */
function keyPatterns({ parts }: AskedView, interaction: Interaction): readonly string[] {
  if (interaction.type === 'numeric') {
    const range = parts[0] && numberRange(parts[0]);
    return range === undefined ? [] : [`${range.lowest}${RANGE}${range.highest}`];
  }
  const picks = parts.map(({ options }) => options.flatMap(({ key }, place) => (key ? [place] : [])));
  return [responseText(interaction, { picks, typed: '' }) ?? []].flat();
}

type Components = Pick<ActivityDefinition, 'choices' | 'source' | 'target'>;

function componentsOf({ parts }: AskedView, { type, parts: named }: Interaction): Components {
  const choices = new Map(
    parts.flatMap(({ options }, at) =>
      options.map(({ text }, place) => [named[at]?.options[place] ?? '', text] as const),
    ),
  );
  const offered = [...choices].map(([id, text]) => component(id, text));
  if (type === 'numeric') return {};
  if (type !== 'matching') return { choices: offered };
  return { source: parts.map(({ text }, at) => component(named[at]?.id ?? '', text)), target: offered };
}

function component(id: string, text: string): InteractionComponent {
  return { id, description: map(text) };
}

function map(text: string): LanguageMap {
  return { [LANGUAGE]: text };
}

/** The page of a package: an item as a form, its feedback and the result. All text is set as text, never as markup. */
import type {
  PlayedEntry,
  PlayedOption,
  PlayedResponse,
  PlayedItem,
  PlayedPart,
} from '#lib/exchange/package-player/played-data.ts';
import type { AskedItem } from '#lib/exchange/package-player/saved.ts';
import { isPlainNumber, slipReason } from '#lib/exchange/package-player/share.ts';

/** An element with text or children. */
export function make(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (string | Node)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button that does something here. */
export function button(text: string, act: () => void): HTMLElement {
  const made = make('button', { type: 'button' }, text);
  made.addEventListener('click', act);
  return made;
}

/** Says something to everybody, also to who does not see it. */
export function say(text: string): void {
  document.querySelector('[role=status]')?.replaceChildren(text);
}

/** What is asked. */
export function stemOf({ stem }: PlayedItem): readonly HTMLElement[] {
  return stem.map((text) => make('p', { class: 'stem' }, text));
}

/** How a gap is written in a text; `BLANK` of `lib/base/blank.ts`. */
const GAP = '____';

/** The controls of an item. @param orderOf the places of a part's options as they are shown */
export function controlsOf(item: PlayedItem, orderOf: (part: number) => readonly number[]): HTMLElement {
  return make(
    'div',
    { class: 'parts' },
    ...item.parts.map((part, at) => controlOf(item, part, at, orderOf(at))),
  );
}

function controlOf(item: PlayedItem, part: PlayedPart, at: number, order: readonly number[]): HTMLElement {
  if (part.entry !== undefined) return numberField(part.entry.unit);
  const isList = part.picks > 1 || item.layout === 'options' || item.layout === 'parts';
  return isList ? choiceList(item, part, at, order) : choiceMenu(part, at, order);
}

function numberField(unit: string): HTMLElement {
  const field = make('input', { name: 'typed', inputmode: 'decimal', autocomplete: 'off', maxlength: '20' });
  return make('p', {}, make('label', {}, 'Your answer: ', field, ` ${unit}`));
}

function choiceList(item: PlayedItem, part: PlayedPart, at: number, order: readonly number[]): HTMLElement {
  const type = part.picks === 1 ? 'radio' : 'checkbox';
  const legend = legendOf(item, part);
  const choices = order.map((place) => {
    const box = make('input', { type, name: `part-${at}`, value: String(place) });
    return make('label', { class: 'choice' }, box, make('span', {}, part.options[place]?.text ?? ''));
  });
  // What is asked stands above: it names the choices, and is not shown twice.
  return legend === ''
    ? make('fieldset', { 'aria-label': item.stem.at(-1) ?? '' }, ...choices)
    : make('fieldset', {}, make('legend', {}, legend), ...choices);
}

/** How many of several are asked for, the question says in its own words, but for words that are marked in a text. */
function legendOf({ layout }: PlayedItem, { text, picks }: PlayedPart): string {
  if (layout === 'phrases') return 'Choose every answer that is right.';
  return [text, picks === 1 ? 'Choose one.' : ''].filter((words) => words !== '').join(' ');
}

/** A menu inside its sentence, or after its text. */
function choiceMenu(part: PlayedPart, at: number, order: readonly number[]): HTMLElement {
  const [before = '', after = ''] = part.text.split(GAP);
  const options = order.map((place) =>
    make('option', { value: String(place) }, part.options[place]?.text ?? ''),
  );
  const label = part.text.replace(GAP, 'blank');
  const empty = make('option', { value: '' }, 'Choose');
  const menu = make('select', { name: `part-${at}`, 'aria-label': label }, empty, ...options);
  return make('p', {}, `${before} `, menu, ` ${after}`);
}

/** What a form says; or what is missing, in a sentence. */
export function readForm(item: PlayedItem, form: HTMLFormElement): PlayedResponse | string {
  const data = new FormData(form);
  const texts = (name: string): readonly string[] =>
    data.getAll(name).filter((value) => typeof value === 'string');
  const typed = texts('typed').join('').trim();
  const picks = item.parts.map((_, at) =>
    texts(`part-${at}`)
      .filter((value) => value !== '')
      .map(Number)
      .sort((a, b) => a - b),
  );
  const missing = item.parts.flatMap((part, at) => missingIn(part, picks[at]?.length ?? 0, typed) ?? []);
  return missing[0] ?? { picks, typed };
}

function missingIn({ entry, picks, options }: PlayedPart, chosen: number, typed: string): string | undefined {
  if (entry !== undefined) return isPlainNumber(typed) ? undefined : 'Type a plain number, such as 0.5.';
  if (chosen === 0) return 'Answer every part of the question.';
  return chosen > picks && picks < options.length ? `Choose at most ${picks}.` : undefined;
}

/** Right or wrong, each answer with its reason, then the sources. What is right in each part stands in it, so no rationale follows. */
export function feedbackOf(item: PlayedItem, answer: PlayedResponse, share: number): HTMLElement {
  return feedback(
    item,
    share,
    item.parts.map((part, at) => partFeedback(part, answer.picks[at] ?? [], answer.typed)),
  );
}

/** The same where only the share is known: other options were shown then. */
function keptFeedback(item: PlayedItem, share: number): HTMLElement {
  return feedback(item, share, [
    make('p', {}, 'You answered it when it had other choices. Your points are kept.'),
    ...item.parts.map((part) => partFeedback(part, [], '')),
  ]);
}

function feedback(item: PlayedItem, share: number, details: readonly HTMLElement[]): HTMLElement {
  const verdict = share === 1 ? 'Right' : share > 0 ? `Partly right: ${percent(share)}` : 'Not right';
  return make(
    'section',
    { class: 'feedback' },
    make('h2', { tabindex: '-1' }, verdict),
    ...details,
    make('ul', { class: 'sources' }, ...item.sources.map((text) => make('li', {}, text))),
  );
}

function partFeedback(
  { text, options, entry }: PlayedPart,
  chosen: readonly number[],
  typed: string,
): HTMLElement {
  const marked = options.map((option, place) => ({ ...option, isChosen: chosen.includes(place) }));
  const shown = marked.filter(({ key, isChosen }) => key || isChosen);
  const lines = withReasonsOnce(shown).map(({ text: said, key, isChosen, why }) =>
    make(
      'li',
      {},
      make('strong', {}, `${key ? 'Right' : 'Wrong'}${isChosen ? ', your choice' : ''}: `),
      `${said}. ${why}`.trim(),
    ),
  );
  const own = entry === undefined || typed === '' ? [] : [make('p', {}, typedText(entry, typed))];
  const head = text === '' ? [] : [make('h3', {}, text.replace(GAP, '…'))];
  const told = new Set(shown.map(({ why }) => why));
  const others = entry === undefined ? marked.filter(({ isChosen, why }) => !isChosen && !told.has(why)) : [];
  return make('div', {}, ...head, ...own, make('ul', {}, ...lines), ...whyNot(others));
}

/** The same options, each reason with the first that has it, keys before others: true and false of a row have one reason. */
function withReasonsOnce<O extends PlayedOption>(options: readonly O[]): readonly O[] {
  const keysLast = [...options].reverse().sort((a, b) => Number(a.key) - Number(b.key));
  const first = new Map(keysLast.map((option) => [option.why, option]));
  return options.map((option) => (first.get(option.why) === option ? option : { ...option, why: '' }));
}

/** Why the wrong ones among other options are wrong; wrong amounts of a number nobody was shown. */
function whyNot(others: readonly PlayedOption[]): readonly HTMLElement[] {
  const explained = others.filter(({ key, why }) => !key && why !== '');
  if (explained.length === 0) return [];
  const lines = explained.map(({ text, why }) => make('li', {}, make('strong', {}, `${text}: `), why));
  return [make('details', {}, make('summary', {}, 'Why not the others?'), make('ul', {}, ...lines))];
}

function typedText(entry: PlayedEntry, typed: string): string {
  return `You typed ${typed} ${entry.unit}. ${slipReason(entry, typed)}`.trim();
}

/** The score, what is said of it, and each question again with its feedback, in a fold. */
export function resultOf(
  asked: readonly AskedItem[],
  score: number,
  text: string,
  again: readonly HTMLElement[],
): readonly HTMLElement[] {
  return [
    make('h2', { tabindex: '-1' }, `Your score: ${percent(score)}`),
    make('p', {}, text),
    ...again,
    ...asked.map(reviewOf),
  ];
}

function reviewOf({ item, given }: AskedItem, at: number): HTMLElement {
  const share = given?.share ?? 0;
  const told =
    given?.answer === undefined ? keptFeedback(item, share) : feedbackOf(item, given.answer, share);
  return make(
    'details',
    {},
    make('summary', {}, `Question ${at + 1}: ${percent(share)}`),
    ...item.stem.map((stem) => make('p', {}, stem)),
    told,
  );
}

/** A share as whole percents. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`;
}

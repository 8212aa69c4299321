/** A package of QTI 1.2 as Canvas takes it: the manifest, the questions that it names, their rules and feedback. */
import { scoreByCanvas } from '#lib/exchange/inspect/canvas-qti/canvas-score.ts';
import { fieldOf, scoreByRules } from '#lib/exchange/inspect/canvas-qti/rules.ts';
import type { ConsumerAnswer, ConsumerQuestion, Shown } from './consumer.ts';
import { fileAt, packageFiles } from './package-files.ts';
import { plainText } from './plain-text.ts';
import { all, textAt, type XmlTree } from '#lib/exchange/inspect/xml/xml-tree.ts';
import { xmlTree } from './xml-tree.ts';

/** Shares are written with eight decimals of 100 points. */
const PRECISION = 1e-7;

/** A list of choices. */
interface Choices {
  readonly ident: string;
  readonly isSingle: boolean;
  readonly options: readonly { readonly ident: string; readonly text: string }[];
}

const MANIFEST = 'imsmanifest.xml';

/** Does something, and names its place in front of what is thrown. */
function placed<T>(place: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new RangeError(`${place}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/**
 * The questions of a package.
 *
 * @throws with file, item and element, when Canvas would not find them, or when two readings of a question differ
 */
export function readCanvas(bytes: Uint8Array): readonly ConsumerQuestion[] {
  const files = packageFiles(bytes);
  const path = placed(MANIFEST, () => questionsPath(files));
  const root = placed(path, () => xmlTree(fileAt(files, path)));
  const items = all(root, 'assessment')
    .flatMap((assessment) => all(assessment, 'section'))
    .flatMap((section) => all(section, 'item'));
  if (items.length === 0) throw new RangeError(`${path}: no item in a section of an assessment`);
  return items.map((item) => {
    const place = `${path}: item ${String(item.attributes['ident'])}`;
    const question = placed(place, () => readQuestion(item));
    return { ...question, score: (shown) => placed(place, () => question.score(shown)) };
  });
}

/** Where the manifest says that the questions are. @throws when a file that it names is not there */
function questionsPath(files: ReadonlyMap<string, string>): string {
  const resources = all(xmlTree(fileAt(files, MANIFEST)), 'resources').flatMap((one) => all(one, 'resource'));
  for (const resource of resources)
    for (const file of all(resource, 'file')) fileAt(files, file.attributes['href'] ?? '');
  const questions = resources.find(({ attributes }) => attributes['type'] === 'imsqti_xmlv1p2');
  const [file] = questions === undefined ? [] : all(questions, 'file');
  if (file === undefined) throw new RangeError('no resource of the type imsqti_xmlv1p2 with a file');
  return file.attributes['href'] ?? '';
}

function readQuestion(item: XmlTree): ConsumerQuestion {
  const { ident = '', title = '' } = item.attributes;
  if (!/^\w+$/u.test(ident)) throw new RangeError('ident, expected letters and digits');
  if (title === '' || title.length > 255) throw new RangeError('title, expected 1 to 255 characters');
  const [presentation] = all(item, 'presentation');
  const [processing] = all(item, 'resprocessing');
  if (presentation === undefined) throw new RangeError('presentation, expected one');
  if (processing === undefined) throw new RangeError('resprocessing, expected one');
  const lists = all(presentation, 'response_lid').map(choicesOf);
  return {
    id: ident,
    title,
    stem: plainText(textAt(presentation, 'material', 'mattext')),
    tags: [],
    generalFeedback: feedbackOf(item, 'general_fb'),
    answers:
      lists.length === 0 ? [[]] : lists.map(({ options }) => options.map((option) => answerOf(item, option))),
    score: (shown) => {
      const answered = answeredOf(lists, shown);
      return answered && agreed(item, scoreByRules(processing, answered), scoreByCanvas(item, answered));
    },
  };
}

function agreed(item: XmlTree, byRules: number, byCanvas: number): number {
  if (Math.abs(byRules - byCanvas) > PRECISION)
    throw new RangeError(
      `resprocessing: ${byRules} by its rules, ${byCanvas} by the type ${fieldOf(item, 'question_type')}`,
    );
  return byRules;
}

function choicesOf(response: XmlTree): Choices {
  const options = all(response, 'render_choice')
    .flatMap((render) => all(render, 'response_label'))
    .map((label) => ({ ident: label.attributes['ident'] ?? '', text: textAt(label, 'material', 'mattext') }));
  // Canvas keeps ids of answers as integers and finds feedback by their digits.
  if (
    options.some(({ ident }) => !/^[1-9]\d*$/u.test(ident)) ||
    new Set(options.map(({ ident }) => ident)).size < options.length
  )
    throw new RangeError(`response_label: idents ${options.map(({ ident }) => ident).join(' ')}`);
  return {
    ident: response.attributes['ident'] ?? '',
    isSingle: response.attributes['rcardinality'] !== 'Multiple',
    options,
  };
}

function answerOf(item: XmlTree, { ident, text }: Choices['options'][number]): ConsumerAnswer {
  const isShown = item.children
    .flatMap((child) => all(child, 'respcondition'))
    .some((rule) =>
      all(rule, 'displayfeedback').some(({ attributes }) => attributes['linkrefid'] === `${ident}_fb`),
    );
  const feedback = feedbackOf(item, `${ident}_fb`);
  if (isShown !== (feedback !== ''))
    throw new RangeError(`itemfeedback ${ident}_fb, expected with a displayfeedback and a text, or neither`);
  return { text, feedback };
}

function feedbackOf(item: XmlTree, ident: string): string {
  const found = all(item, 'itemfeedback').find(({ attributes }) => attributes['ident'] === ident);
  return found === undefined ? '' : plainText(textAt(found, 'flow_mat', 'material', 'mattext'));
}

/** @returns undefined for several choices where one can be chosen */
function answeredOf(lists: readonly Choices[], { chosen, typed }: Shown) {
  if (lists.length === 0) return new Map([['response1', [typed ?? '']]]);
  const idents = lists.map(({ options }, index) =>
    (chosen[index] ?? []).map((text) => options.find((option) => option.text === text)?.ident ?? 'nothing'),
  );
  if (lists.some(({ isSingle }, index) => isSingle && (idents[index]?.length ?? 0) > 1)) return undefined;
  return new Map(lists.map(({ ident }, index) => [ident, idents[index] ?? []]));
}

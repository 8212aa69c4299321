/** A package of QTI 3: the test that its manifest names, the items of the test, their metadata. */
import { unzipSync } from 'fflate';
import type { ConsumerAnswer, ConsumerQuestion } from './consumer.ts';
import { fileAt, packageFiles } from './package-files.ts';
import { inspecting } from '#lib/exchange/inspect/inspecting.ts';
import { inspectQti3 } from '#lib/exchange/inspect/qti3/inspect.ts';
import { askedOf, INTERACTIONS, shownText, type Choice } from '#lib/exchange/inspect/qti3/interactions.ts';
import { processorOf, type Variables } from '#lib/exchange/inspect/qti3/rules.ts';
import { all, textAt, within, type XmlTree } from '#lib/exchange/inspect/xml/xml-tree.ts';
import { xmlTree } from './xml-tree.ts';

/** The questions of a package. @throws when the checker finds a fault */
export function readQti3(bytes: Uint8Array): readonly ConsumerQuestion[] {
  const files = packageFiles(bytes);
  const inspected = inspecting('');
  void inspectQti3(inspected, new Map(Object.entries(unzipSync(bytes))));
  if (inspected.diagnostics.length > 0)
    throw new RangeError(inspected.diagnostics.map(({ message }) => message).join('\n'));
  return within(xmlTree(fileAt(files, 'imsmanifest.xml')), 'resource')
    .filter(({ attributes }) => attributes['type'] === 'imsqti_item_xmlv3p0')
    .map((resource) => readQuestion(resource, xmlTree(fileAt(files, resource.attributes['href'] ?? ''))));
}

function readQuestion(resource: XmlTree, item: XmlTree): ConsumerQuestion {
  const asked = askedOf(item);
  const process = processorOf(item);
  const [general] = all(item, 'qti-modal-feedback');
  return {
    id: textAt(resource, 'metadata', 'lom', 'general', 'identifier', 'entry'),
    title: item.attributes['title'] ?? '',
    stem: stemOf(item),
    tags: within(resource, 'keyword').map((keyword) => textAt(keyword, 'string')),
    generalFeedback: general === undefined ? '' : shownText(general),
    answers: asked.parts.map((choices) => choices.map((choice) => answerOf(item, choice))),
    score: (shown) => {
      const given = asked.given(shown);
      return given && shareOf(process(given));
    },
  };
}

/** The share of the points, 0 to 1. */
function shareOf(outcomes: Variables): number {
  return Number(outcomes.get('SCORE')?.[0]) / Number(outcomes.get('MAXSCORE')?.[0]);
}

/** Paragraphs in their order, then the question of the interaction. */
function stemOf(item: XmlTree): string {
  const [body] = all(item, 'qti-item-body');
  const blocks = (body?.children ?? []).filter(({ name }) => name !== 'qti-feedback-block');
  const texts = blocks.flatMap((block) => (INTERACTIONS.includes(block.name) ? all(block, 'p') : [block]));
  const prompts = blocks.flatMap((block) => all(block, 'qti-prompt'));
  return [...texts, ...prompts]
    .map((block) => shownText(block, INTERACTIONS).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** A choice with its feedback, beside it or below. */
function answerOf(item: XmlTree, { text, feedback }: Choice): ConsumerAnswer {
  const isIts = ({ attributes }: XmlTree): boolean => attributes['identifier'] === feedback;
  const [beside] = within(item, 'qti-feedback-inline').filter(isIts);
  if (beside !== undefined) return { text, feedback: shownText(beside).replace(/^—/u, '').trim() };
  const [below] = within(item, 'qti-feedback-block').filter(isIts);
  return { text, feedback: below === undefined ? '' : shownText(below, ['strong']).trim() };
}

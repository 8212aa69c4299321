import { invariant } from '#lib/base/invariant.ts';
import { unique } from '#lib/base/unique.ts';
import { paragraphs } from '../../html.ts';
import type { ExchangeItem } from '../../item.ts';
import { onlyPart } from '../../only-part.ts';
import { element, type XmlElement } from '../../xml/xml.ts';
import { clozeBody } from './cloze-body.ts';
import { withoutBraces } from './cloze-text.ts';
import { moodleShare } from '../../moodle-shares.ts';
import { numberAnswers } from '../../number-answers.ts';
import { answer, html, plain, itemElement, stemHtml } from './item-element.ts';
import { keysIn, shapeOf, type Shape } from './shape.ts';

/** How an item of each shape is written. */
const WRITERS: Readonly<Record<Shape, (item: ExchangeItem) => XmlElement>> = {
  single: choice,
  multi: choice,
  match,
  numerical,
  ordering,
  cloze: (item) =>
    itemElement(item, { type: 'cloze', text: `${withoutBraces(stemHtml(item))}${clozeBody(item)}` }),
};

/** An item as a question of Moodle. */
export function elementOf(item: ExchangeItem): XmlElement {
  return WRITERS[shapeOf(item)](item);
}

function choice(item: ExchangeItem): XmlElement {
  const part = onlyPart(item);
  const isSingle = shapeOf(item) === 'single';
  const share = moodleShare(keysIn(part));
  invariant(share !== undefined, `${item.id} has more keys than Moodle has shares for`);
  const wrong = isSingle ? '0' : `-${share}`;
  return itemElement(
    item,
    { type: 'multichoice', text: stemHtml(item) },
    element('single', {}, String(isSingle)),
    element('shuffleanswers', {}, String(item.order === 'free')),
    element('answernumbering', {}, 'abc'),
    element('showstandardinstruction', {}, '0'),
    ...combinedFeedback(),
    ...part.options.map((option) => answer(option, option.key ? share : wrong)),
  );
}

/** Answers that are nobody's key come last, each with an empty question. */
function match(item: ExchangeItem): XmlElement {
  const keys = item.parts.flatMap(({ options }) => options.filter(({ key }) => key).map(({ text }) => text));
  const others = unique(item.parts.flatMap(({ options }) => options.map(({ text }) => text))).filter(
    (text) => !keys.includes(text),
  );
  const pair = (text: string, right: string): XmlElement =>
    html('subquestion', text, element('answer', {}, plain(right)));
  return itemElement(
    item,
    { type: 'matching', text: stemHtml(item) },
    element('shuffleanswers', {}, 'true'),
    ...combinedFeedback(),
    ...item.parts.map(({ text, options }) =>
      pair(paragraphs(text), options.find(({ key }) => key)?.text ?? ''),
    ),
    ...others.map((text) => pair('', text)),
  );
}

function numerical(item: ExchangeItem): XmlElement {
  const answers = numberAnswers(onlyPart(item));
  invariant(answers !== undefined, `${item.id} accepts no range of numbers`);
  return itemElement(
    item,
    { type: 'numerical', text: stemHtml(item) },
    ...answers.map(({ value, tolerance, key, rationale }) =>
      element(
        'answer',
        { fraction: key ? '100' : '0', format: 'moodle_auto_format' },
        plain(value),
        html('feedback', paragraphs(rationale)),
        element('tolerance', {}, tolerance),
      ),
    ),
    element('unitgradingtype', {}, '0'),
    element('unitpenalty', {}, '1.0000000'),
    // 3: no unit may be typed. The stem names the one asked for, and a unit that Moodle does not know would pass unseen.
    element('showunits', {}, '3'),
    element('unitsleft', {}, '0'),
  );
}

/** The fraction of an answer is its place; what was dragged where is right as a whole or not at all. */
function ordering(item: ExchangeItem): XmlElement {
  const steps = item.parts.flatMap(({ options }) => options.filter(({ key }) => key));
  return itemElement(
    item,
    { type: 'ordering', text: stemHtml(item) },
    element('layouttype', {}, 'VERTICAL'),
    element('selecttype', {}, 'ALL'),
    element('selectcount', {}, String(steps.length)),
    element('gradingtype', {}, 'ALL_OR_NOTHING'),
    element('showgrading', {}, 'HIDE'),
    element('numberingstyle', {}, 'none'),
    ...combinedFeedback(),
    ...steps.map(({ text }, index) =>
      answer({ text, rationale: '', id: '', key: true }, `${index + 1}.0000000`),
    ),
  );
}

/** Types that ask for feedback by result: it says nothing that the rationale does not say. */
function combinedFeedback(): readonly XmlElement[] {
  return ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].map((name) => html(name, ''));
}

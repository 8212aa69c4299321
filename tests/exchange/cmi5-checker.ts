/** What is wrong with a cmi5 package: the course structure (cmi5 13 and 14), its pages, and the items in them. */
import type { Cmi5Data, Cmi5Item } from '#lib/exchange/formats/cmi5/cmi5-data.ts';
import { SCORINGS } from '#lib/items/scoring.ts';
import { activitySchema } from '../support/xapi-rules.ts';
import { pageData } from './cmi5-package.ts';
import { all, xmlTree, type XmlTree } from './xml-tree.ts';

const STRUCTURE = 'cmi5.xml';
const NAMESPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';
const MOVE_ON = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'];
const UNIT_ELEMENTS = 'title description url';
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/iu;

/** Every fault in words, after the place where it is; none for a sound package. */
export function packageFaults(files: ReadonlyMap<string, string>): readonly string[] {
  const xml = files.get(STRUCTURE);
  if (xml === undefined) return [`${STRUCTURE}: not there`];
  try {
    return [...structureFaults(xmlTree(xml), files), ...pageFaults(files)];
  } catch (error) {
    return [`${STRUCTURE}: not well formed: ${String(error)}`];
  }
}

type Rules = readonly (readonly [holds: boolean, fault: string])[];

function broken(place: string, rules: Rules): readonly string[] {
  return rules.filter(([holds]) => !holds).map(([, fault]) => `${place}: ${fault}`);
}

function structureFaults(root: XmlTree, files: ReadonlyMap<string, string>): readonly string[] {
  const [courses, units] = [all(root, 'course'), all(root, 'au')];
  const ids = [...courses, ...units].map(({ attributes }) => attributes['id'] ?? '');
  const urls = units.map((unit) => textIn(unit, 'url'));
  return [
    ...broken(STRUCTURE, [
      [root.name === 'courseStructure' && root.attributes['xmlns'] === NAMESPACE, 'no course structure'],
      [courses.length === 1 && root.children[0] === courses[0], 'not one course, first'],
      [units.length > 0, 'no unit'],
      [ids.every((id) => IRI.test(id)), 'an id that is no address'],
      [new Set(ids).size === ids.length, 'an id that stands twice'],
      [new Set(urls).size === urls.length, 'a page that stands twice'],
      [root.children.every(({ name }) => name === 'course' || name === 'au'), 'an element that is not known'],
    ]),
    ...[...files.keys()]
      .filter((path) => path !== STRUCTURE && !urls.includes(path))
      .map((path) => `${path}: no unit has it`),
    ...courses.flatMap((course) => namingFaults(STRUCTURE, course)),
    ...units.flatMap((unit) => unitFaults(unit, files)),
  ];
}

function unitFaults(unit: XmlTree, files: ReadonlyMap<string, string>): readonly string[] {
  const { moveOn = 'NotApplicable', launchMethod = 'AnyWindow', id = '' } = unit.attributes;
  const url = textIn(unit, 'url');
  return [
    ...namingFaults(id, unit),
    ...broken(id, [
      [unit.children.map(({ name }) => name).join(' ') === UNIT_ELEMENTS, `not ${UNIT_ELEMENTS}`],
      [files.has(url), `no page ${url}`],
      [MOVE_ON.includes(moveOn), `moveOn ${moveOn}`],
      [['AnyWindow', 'OwnWindow'].includes(launchMethod), `launchMethod ${launchMethod}`],
      ...masteryRules(unit, dataIn(files.get(url) ?? '')),
    ]),
  ];
}

/** Up to four decimals from 0 to 1 (cmi5 13.1.4). */
const MASTERY = /^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)$/u;

function masteryRules({ attributes: { masteryScore, moveOn } }: XmlTree, data: Cmi5Data | undefined): Rules {
  const score = masteryScore === undefined ? undefined : Number(masteryScore);
  const isWanted = moveOn?.includes('Passed') === true;
  return [
    [MASTERY.test(masteryScore ?? '0'), `masteryScore ${String(masteryScore)}`],
    [isWanted === (score !== undefined), 'a verdict to move on, and no score for it'],
    [data?.mastery === score, 'a page with another masteryScore'],
  ];
}

function namingFaults(place: string, tree: XmlTree): readonly string[] {
  return ['title', 'description'].flatMap((name) => {
    const texts = all(tree, name).flatMap((one) => all(one, 'langstring'));
    const isNamed =
      texts.length > 0 && texts.every(({ text, attributes }) => text !== '' && attributes['lang']);
    return isNamed ? [] : [`${place}: no ${name} with a language`];
  });
}

function textIn(tree: XmlTree, name: string): string {
  return all(tree, name)[0]?.text ?? '';
}

function dataIn(html: string): Cmi5Data | undefined {
  try {
    return pageData(html);
  } catch {
    return undefined;
  }
}

function pageFaults(files: ReadonlyMap<string, string>): readonly string[] {
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  return pages.flatMap(([path, html]) => {
    const data = dataIn(html);
    if (data === undefined) return [`${path}: no items that can be read`];
    const { items, form } = data;
    const ids = items.map(({ id }) => id);
    return [
      ...broken(path, [
        [html.includes('http-equiv="Content-Security-Policy"'), 'no policy'],
        [
          !/<(?:link|img|iframe|object)\b|<script[^>]+src=|@import|url\(/iu.test(html),
          'something from elsewhere',
        ],
        [(html.match(/<script/gu) ?? []).length === 2, 'another script'],
        [
          Number.isInteger(form) && form >= 1 && form <= items.length,
          `a form of ${form} of ${items.length} items`,
        ],
        [new Set(ids).size === ids.length, 'an item that stands twice'],
      ]),
      ...items.flatMap((item) => itemFaults(item).map((fault) => `${path}: ${item.id}: ${fault}`)),
    ];
  });
}

function itemFaults(item: Cmi5Item): readonly string[] {
  const { id, parts, points, scoring, stem, activity } = item;
  const rules: Rules = [
    [/^[0-9a-f]{32}$/u.test(id), 'no identity'],
    [stem.length > 0 && stem.every((text) => text !== ''), 'no stem'],
    [SCORINGS.includes(scoring), `scoring ${scoring}`],
    [Number.isInteger(points) && points > 0, `${points} points`],
    [parts.length > 0, 'no part'],
    [parts.every(({ options }) => options.some(({ key }) => key)), 'a part without a key'],
    [
      parts.every(({ options, entry }) => entry !== undefined || options.some(({ key }) => !key)),
      'nothing wrong',
    ],
    [parts.every(({ picks, options }) => picks >= 1 && picks <= Math.max(1, options.length)), 'picks'],
    [
      parts.every(({ entry }) => entry === undefined || Number(entry.lowest) <= Number(entry.highest)),
      'a range',
    ],
    [activitySchema.safeParse(activity).success, 'an activity that xAPI does not allow'],
    [activity.id.endsWith(`/${id}`), 'an activity with the name of another item'],
    [isNamed(item), 'an interaction that names what the activity does not offer'],
    [
      keyPattern(item) === activity.definition.correctResponsesPattern?.[0],
      'another key for the record store',
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, fault]) => fault);
}

function isNamed({ activity, interaction, parts }: Cmi5Item): boolean {
  const { interactionType, choices = [], source = [], target = [] } = activity.definition;
  if (interactionType !== interaction.type || interaction.parts.length !== parts.length) return false;
  if (interaction.type === 'numeric') return true;
  const offered = new Set([...choices, ...target].map(({ id }) => id));
  const isMatching = interaction.type === 'matching';
  return interaction.parts.every(
    ({ id, options }, at) =>
      options.length === parts[at]?.options.length &&
      options.every((name) => offered.has(name)) &&
      (!isMatching || source.some((one) => one.id === id)),
  );
}

/** The key as `cmi.interaction` writes it, from the keys that the page scores by. */
function keyPattern({ interaction, parts }: Cmi5Item): string {
  const [first] = parts;
  if (first?.entry !== undefined) return `${first.entry.lowest}[:]${first.entry.highest}`;
  return parts
    .flatMap(({ options }, at) =>
      options.flatMap(({ key }, place) => {
        const name = interaction.parts[at]?.options[place] ?? '';
        const own = interaction.type === 'matching' ? `${interaction.parts[at]?.id ?? ''}[.]${name}` : name;
        return key ? [own] : [];
      }),
    )
    .join('[,]');
}

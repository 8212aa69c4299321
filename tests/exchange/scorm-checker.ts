/** What is wrong with a SCORM package: its manifest, its page, and the questions that the page is given. */
import { z } from 'zod';
import { all, xmlTree, type XmlTree } from './xml-tree.ts';

const MANIFEST = 'imsmanifest.xml';
const name = z.string().regex(/^[0-9a-f]{8}$/u);
const option = z.strictObject({ text: z.string().min(1), key: z.boolean(), why: z.string() });
const entry = z.strictObject({
  lowest: z.string().regex(/^-?\d+(?:\.\d+)?$/u),
  highest: z.string().regex(/^-?\d+(?:\.\d+)?$/u),
  unit: z.string(),
  slips: z.array(z.strictObject({ value: z.string(), why: z.string().min(1) })),
});
const part = z
  .strictObject({
    text: z.string(),
    options: z.array(option).min(1),
    picks: z.int().min(1),
    entry: entry.optional(),
  })
  .refine(({ options }) => options.some(({ key }) => key), 'no key')
  .refine(
    (one) => one.entry === undefined || Number(one.entry.lowest) <= Number(one.entry.highest),
    'no range',
  )
  .refine(
    ({ options }) => new Set(options.map(({ text }) => text)).size === options.length,
    'an option twice',
  );
const item = z
  .strictObject({
    id: z.string().regex(/^[0-9a-f]{32}$/u),
    name,
    shape: z.string().regex(/^[0-9a-f]{4}$/u),
    fact: name,
    layout: z.enum(['options', 'phrases', 'rows', 'pairs', 'columns', 'steps', 'blanks', 'number', 'parts']),
    scoring: z.enum(['zero-one', 'zero-one-all', 'zero-one-by-key', 'plus-minus', 'rationale']),
    points: z.int().min(1),
    fixed: z.boolean(),
    stem: z.array(z.string().min(1)).min(1),
    parts: z.array(part).min(1),
    sources: z.array(z.string().min(1)).min(1),
  })
  .refine(
    ({ layout, parts }) => (layout === 'number') === parts.some((one) => one.entry !== undefined),
    'layout',
  );
const data = z
  .strictObject({
    title: z.string().min(1),
    lessons: z.array(z.strictObject({ name, title: z.string().min(1) })),
    lessonsFirst: z.boolean(),
    form: z.int().min(1),
    items: z.array(item).min(1),
  })
  .refine(({ form, items }) => form <= items.length, 'the form asks more than there is')
  .refine(({ items }) => new Set(items.map((one) => one.name)).size === items.length, 'an item twice');

/** Every fault in words, each with its place; none for a sound package. */
export function scormFaults(files: ReadonlyMap<string, string>): readonly string[] {
  const text = files.get(MANIFEST);
  if (text === undefined) return [`${MANIFEST}: missing`];
  try {
    const manifest = xmlTree(text);
    const page = under(manifest, 'resources', 'resource')?.attributes['href'] ?? '';
    return [...manifestFaults(manifest, files), ...pageFaults(page, files.get(page))];
  } catch (error) {
    return [`${MANIFEST}: ${String(error)}`];
  }
}

function under(tree: XmlTree | undefined, ...names: readonly string[]): XmlTree | undefined {
  return names.reduce((found, one) => found && all(found, one)[0], tree);
}

/** Whether each place of the manifest holds what it must. */
type Places = Readonly<Record<string, boolean>>;

/** An element that stands nowhere else, so that what is missing has no attributes. */
const NOTHING: XmlTree = xmlTree('<nothing/>');

function manifestFaults(manifest: XmlTree, files: ReadonlyMap<string, string>): readonly string[] {
  const places = {
    ...headPlaces(manifest),
    ...organizationPlaces(manifest),
    ...resourcePlaces(manifest, files),
  };
  return Object.entries(places).flatMap(([place, isSound]) => (isSound ? [] : [`${MANIFEST}: ${place}`]));
}

function headPlaces(manifest: XmlTree): Places {
  return {
    identifier: /^[A-Za-z_][\w.-]*$/u.test(manifest.attributes['identifier'] ?? ''),
    'schema version': under(manifest, 'metadata', 'schemaversion')?.text === '1.2',
    schema: under(manifest, 'metadata', 'schema')?.text === 'ADL SCORM',
  };
}

function organizationPlaces(manifest: XmlTree): Places {
  const organizations = under(manifest, 'organizations') ?? NOTHING;
  const organization = under(organizations, 'organization') ?? NOTHING;
  const played = under(organization, 'item') ?? NOTHING;
  const mastery = under(played, 'adlcp:masteryscore')?.text ?? '0';
  const titles = [organization, played].map((one) => under(one, 'title')?.text ?? '');
  return {
    'default organization': organizations.attributes['default'] === organization.attributes['identifier'],
    title: titles.every((title) => title !== ''),
    'one item': all(organization, 'item').length === 1,
    'resource of the item':
      played.attributes['identifierref'] ===
      under(manifest, 'resources', 'resource')?.attributes['identifier'],
    'mastery score': /^\d+$/u.test(mastery) && Number(mastery) <= 100,
  };
}

function resourcePlaces(manifest: XmlTree, files: ReadonlyMap<string, string>): Places {
  const resources = under(manifest, 'resources') ?? NOTHING;
  const resource = under(resources, 'resource') ?? NOTHING;
  const hrefs = all(resource, 'file').map(({ attributes }) => attributes['href'] ?? '');
  return {
    'one resource': all(resources, 'resource').length === 1,
    scormtype: resource.attributes['adlcp:scormtype'] === 'sco',
    'type of the resource': resource.attributes['type'] === 'webcontent',
    'files of the resource':
      hrefs.every((href) => files.has(href)) && hrefs.includes(resource.attributes['href'] ?? ''),
    'files that nothing names': files.size === 2,
  };
}

function pageFaults(path: string, html: string | undefined): readonly string[] {
  if (html === undefined) return [`${path}: missing`];
  const json = /<script type="application\/json" id="items">(.*?)<\/script>/su.exec(html)?.[1];
  const outside = /<(?:link|img|iframe|object|base)\b|<script[^>]+src=|@import|url\(| on[a-z]+="/iu.exec(
    html,
  )?.[0];
  return [
    ...(html.includes(`content="default-src 'none'; script-src`) ? [] : [`${path}: policy`]),
    ...(html.match(/<script[ >]/gu)?.length === 2 ? [] : [`${path}: scripts`]),
    ...(outside === undefined ? [] : [`${path}: ${outside}`]),
    ...(json === undefined ? [`${path}: items`] : dataFaults(path, json, html)),
  ];
}

function dataFaults(path: string, json: string, html: string): readonly string[] {
  const read = data.safeParse(JSON.parse(json));
  if (!read.success)
    return read.error.issues.map((issue) => `${path}: ${issue.path.join('.')} ${issue.message}`);
  return read.data.lessons
    .filter((lesson) => !html.includes(`data-part="${lesson.name}"`))
    .map((lesson) => `${path}: lesson ${lesson.title}`);
}

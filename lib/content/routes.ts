import { nearestWord } from '#lib/base/did-you-mean.ts';
import { idSchema } from './schema/shared.ts';

/** What a file is by its path. `ids` are the parts of the path that become ids. */
export type Route =
  | { readonly kind: 'vocabulary' | 'sources' | 'ignored' | 'unknown' }
  | { readonly kind: 'course'; readonly course: string; readonly ids: readonly string[] }
  | { readonly kind: 'lesson'; readonly course: string; readonly id: string; readonly ids: readonly string[] }
  | {
      readonly kind: 'figure';
      readonly course: string;
      readonly name: string;
      readonly ids: readonly string[];
    }
  | { readonly kind: 'blueprint'; readonly id: string; readonly ids: readonly string[] }
  | { readonly kind: 'signoffs'; readonly course: string; readonly ids: readonly string[] };

/** The file in which every source is recorded. */
export const SOURCES_FILE = 'content/sources.yaml';

const IGNORED: Route = { kind: 'ignored' };
const UNKNOWN: Route = { kind: 'unknown' };

/** Finds what a file is: see the table in `content/README.md`. Paths outside `content/` and `quizzes/` are ignored, and so are the marks of an open document, `~$…`. */
export function routeOf(path: string): Route {
  const [top = '', ...rest] = path.split('/');
  const name = rest.at(-1) ?? '';
  if (/^readme\.(?:md|markdown)$|^~\$/iu.test(name) || rest.some((part) => part.startsWith('.')))
    return IGNORED;
  if (top === 'content') return contentRoute(rest);
  if (top !== 'quizzes') return IGNORED;
  if (rest[0] === 'signoffs') return signoffsRoute(rest);
  if (rest[0] === 'blueprints') return blueprintRoute(rest);
  return rest[0] === 'sheets' ? IGNORED : UNKNOWN;
}

const QUIZ_FOLDERS = ['blueprints', 'signoffs', 'sheets'];

/** True of what word processors write: its text cannot be read as it is. */
export function isDocument(path: string): boolean {
  return /\.(?:docx?|odt|rtf)$/iu.test(path);
}

/** Where a file was hardly meant to stand, and where it is read; undefined when neither its name nor its folder is near. */
export function meantPath(path: string): string | undefined {
  const usual = path
    .replace(/(?<=\.(?:md|ya?ml|svg))\.txt$/iu, '')
    .replace(/\.(?:md|mdx|mdown|markdown|txt|docx?|odt|rtf)$/iu, '.md')
    .replace(/\.(?:ya?ml|json)$/iu, '.yaml')
    .replace(/\.svg$/iu, '.svg');
  const [top = '', folder = '', ...rest] = usual.split('/');
  const moved = [
    top,
    ...(top === 'quizzes' ? meantInQuizzes(folder, rest) : [meantInContent(folder, usual), ...rest]),
  ];
  const flat = top === 'content' && rest.length === 2 ? [`${top}/${folder}/${rest[1] ?? ''}`] : [];
  return [usual, moved.join('/'), ...flat].find((one) => routeOf(one).kind !== 'unknown');
}

function meantInQuizzes(folder: string, rest: readonly string[]): readonly string[] {
  if (rest.length === 0) return [folder.endsWith('.yaml') ? 'signoffs' : 'blueprints', folder];
  return [nearestWord(folder.toLowerCase(), QUIZ_FOLDERS) ?? folder, ...rest];
}

function meantInContent(folder: string, path: string): string {
  return path.endsWith('.yaml') ? (nearestWord(folder.toLowerCase(), ['vocabulary']) ?? folder) : folder;
}

function contentRoute([first = '', second, ...deeper]: readonly string[]): Route {
  if (second === undefined) return first === 'sources.yaml' ? { kind: 'sources' } : UNKNOWN;
  if (second === 'figures' && first !== 'vocabulary') return figureRoute(first, deeper);
  if (deeper.length > 0) return UNKNOWN;
  return first === 'vocabulary' ? vocabularyRoute(second) : courseRoute(first, second);
}

/** Figures are SVG files; a picture made of dots shows one set of colours and blurs when it grows. */
function figureRoute(course: string, [name = '', ...deeper]: readonly string[]): Route {
  if (deeper.length > 0 || !name.endsWith('.svg')) return UNKNOWN;
  return { kind: 'figure', course, name: `figures/${name}`, ids: [course, name.slice(0, -'.svg'.length)] };
}

function vocabularyRoute(name: string): Route {
  return name.endsWith('.yaml') ? { kind: 'vocabulary' } : UNKNOWN;
}

function courseRoute(course: string, name: string): Route {
  if (!name.endsWith('.md')) return UNKNOWN;
  if (name === 'course.md') return { kind: 'course', course, ids: [course] };
  const id = name.slice(0, -'.md'.length);
  return { kind: 'lesson', course, id, ids: [course, id] };
}

function blueprintRoute([, name = '', ...deeper]: readonly string[]): Route {
  if (deeper.length > 0 || !name.endsWith('.md')) return UNKNOWN;
  const id = name.slice(0, -'.md'.length);
  return { kind: 'blueprint', id, ids: [id] };
}

function signoffsRoute([, name = '', ...deeper]: readonly string[]): Route {
  if (deeper.length > 0 || !name.endsWith('.yaml')) return UNKNOWN;
  const course = name.slice(0, -'.yaml'.length);
  return { kind: 'signoffs', course, ids: [course] };
}

/** True when a part of a path can be an id. */
export function isId(part: string): boolean {
  return idSchema.safeParse(part).success;
}

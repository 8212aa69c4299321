/** Reads the repository itself: what no compiler checks and every reader relies on. */
import { describe, expect, test } from 'vitest';
import { PURE, SHELL, STAGES } from '../lib/stages.mjs';
import { files, folders, read, sources, type Source } from './support/repository.ts';
import { exportedNames, functionLengths, usesAny } from './support/syntax.ts';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const MAX_FILE_LINES = 300;
const P90_FUNCTION_LINES = 30;

const pure = sources.filter(({ path }) => new RegExp(`^lib/(${PURE.join('|')})/`, 'u').test(path));
const program = sources.filter(({ path }) => /^(lib|app)\//u.test(path));

const offenders = (among: readonly Source[], isOffender: (source: Source) => boolean): string[] =>
  among.filter(isOffender).map(({ path }) => path);

/** Lines that match, as `path:line: text`, comments left out. */
function lines(among: readonly Source[], pattern: RegExp): string[] {
  return among.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
      .filter(({ line }) => pattern.test(line) && !/^\s*(\/\/|\*|\/\*)/u.test(line))
      .map(({ line, place }) => `${place}: ${line.trim()}`),
  );
}

describe('folders', () => {
  test.each([
    ['lib/items/kinds', ['kind.ts', 'score.ts', 'response.client.tsx', 'examples.ts', 'README.md']],
    ['lib/checks/rules', ['rule.ts', 'examples.ts', 'README.md']],
    ['lib/exchange/formats', ['write.ts', 'README.md']],
  ])('every folder in %s has its files', (parent, wanted) => {
    const missing = folders(parent).flatMap((folder) => wanted.map((name) => `${folder}/${name}`));
    expect(missing.filter((path) => !files.includes(path))).toEqual([]);
  });

  test.each(['lib/items/kinds', 'lib/checks/rules'])('every folder in %s is in the registry', (parent) => {
    const registry = read(`${parent}/registry.gen.ts`);
    const names = folders(parent).map((folder) => folder.slice(parent.length + 1));
    expect(names.filter((name) => !registry.includes(`'./${name}/`))).toEqual([]);
  });

  test('every stage has a paragraph in lib/README.md', () => {
    const text = read('lib/README.md');
    expect([...PURE, SHELL].filter((stage) => !text.includes(`**${stage}**`))).toEqual([]);
  });

  test('lib holds the stages, base, shell and nothing else', () => {
    const known = new Set([...PURE, SHELL].map((stage) => `lib/${stage}`));
    expect(folders('lib').filter((folder) => !known.has(folder))).toEqual([]);
  });

  test('the flow in README.md names the stages in order', () => {
    expect(read('README.md')).toContain(STAGES.join(' → '));
  });

  test("a folder's README has at most 40 lines", () => {
    const readmes = files.filter((path) => /^lib\/.+\/README\.md$/u.test(path));
    expect(readmes.filter((path) => read(path).trimEnd().split('\n').length > 40)).toEqual([]);
  });
});

describe('names', () => {
  test('no file is a drawer for odds and ends', () => {
    expect(files.filter((path) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.[^/]*$)/iu.test(path))).toEqual(
      [],
    );
  });

  test('files and folders of code are kebab-case', () => {
    const odd = offenders(program, ({ path }) => {
      const own = path.replace(/\[[^\]]+\]/gu, 'x').replace(/\([^)]+\)/gu, 'x');
      return !/^(?:_?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*\/?)+$/u.test(own);
    });
    expect(odd).toEqual([]);
  });

  test("the field's nouns: an exported name uses no other word for them", () => {
    const banned = [
      ['question'],
      ['questions'],
      ['player'],
      ['players'],
      ['submission'],
      ['submissions'],
      ['side', 'effect'],
      ['black', 'box'],
    ];
    const library = sources.filter(({ path }) => path.startsWith('lib/'));
    const named = library.flatMap((source) =>
      exportedNames(source).map((name) => ({ path: source.path, name })),
    );
    const holds = (name: string): boolean => {
      const said = ` ${words(name).join(' ')} `;
      return banned.some((noun) => said.includes(` ${noun.join(' ')} `));
    };
    expect(named.filter(({ name }) => holds(name))).toEqual([]);
  });
});

describe('the boundary to browsers', () => {
  const isLeaf = ({ path }: Source): boolean => path.endsWith('.client.tsx');
  const isNextErrorPage = ({ path }: Source): boolean => /(^|\/)(global-)?error\.tsx$/u.test(path);
  const saysClient = ({ text }: Source): boolean => /^['"]use client['"];/u.test(text);

  test("'use client' is the first line of every *.client.tsx, and of nothing else", () => {
    expect(
      offenders(program, (source) => isLeaf(source) !== saysClient(source) && !isNextErrorPage(source)),
    ).toEqual([]);
  });
});

describe('clock, chance and environment', () => {
  test('only lib/shell/config.ts reads the environment', () => {
    const others = program.filter(({ path }) => path !== 'lib/shell/config.ts');
    expect(lines(others, /\bprocess\s*\.\s*env\b/u)).toEqual([]);
  });

  test('only lib/shell and what runs in browsers read the clock or draw at random', () => {
    const others = program.filter(
      // The service worker runs in browsers too, and so do the pages of SCORM and cmi5 packages, which are made of
      // lib/shell/package-page, scorm-page and cmi5-page.
      ({ path }) =>
        !path.startsWith('lib/shell/') &&
        !path.endsWith('.client.tsx') &&
        !path.startsWith('app/_offline/') &&
        !/^lib\/exchange\/formats\/(?:scorm-12|cmi5)\/page-script\.gen\.ts$/u.test(path),
    );
    expect(
      lines(others, /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\brandomUUID\b/u),
    ).toEqual([]);
  });
});

describe('sizes', () => {
  const isLong = ({ path, text }: Source): boolean =>
    !/(examples\.ts|\.gen\.ts)$/u.test(path) && text.trimEnd().split('\n').length > MAX_FILE_LINES;

  test(`a file of the program has at most ${MAX_FILE_LINES} lines`, () => {
    expect(offenders(program, isLong)).toEqual([]);
  });

  test(`nine in ten functions of pure code have at most ${P90_FUNCTION_LINES} lines`, () => {
    const lengths = pure
      .filter(({ path }) => !/(examples\.ts|\.gen\.ts)$/u.test(path))
      .flatMap(functionLengths)
      .sort((a, b) => a - b);
    expect(lengths.length).toBeGreaterThan(0);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(P90_FUNCTION_LINES);
  });
});

describe('habits', () => {
  test('no type is any', () => {
    expect(offenders(sources, usesAny)).toEqual([]);
  });

  test('no file passes on the exports of another: import from the one that holds the idea', () => {
    expect(lines(sources, /^\s*export (?:\*|(?:type )?\{[^}]*\} from)/u)).toEqual([]);
  });

  test('a rule that is switched off says why', () => {
    const off = /(?:eslint|oxlint)-disable|@ts-expect-error|@ts-ignore|@ts-nocheck/u;
    const unexplained = sources.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => off.test(line) && !/ -- \S|@ts-expect-error \S+ \S+/u.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(unexplained.filter((line) => !line.startsWith('tests/tidy.test.ts'))).toEqual([]);
  });

  test('nothing names a place that exists on one machine only', () => {
    // The patterns are written so that they do not match themselves.
    const places = [
      /(?<![\w.)}\]])\/(?:work|home|Users|root|tmp)\/\w/u,
      /\.\.\/s[h]ared\b/u,
      /\bregistry\.(?:npmj[s]|yarnpk[g])/u,
    ];
    const found = files.flatMap((path) => {
      const text = read(path);
      return places.flatMap((place) => place.exec(text)?.[0] ?? []).map((place) => `${path}: ${place}`);
    });
    expect(found).toEqual([]);
  });
});

describe('dependencies', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const all = { ...dependencies, ...devDependencies };

  test('each has one line in docs/dependencies.md, and each line is one', () => {
    const described = [...read('docs/dependencies.md').matchAll(/^- `([^`]+)`: \S/gmu)].map(
      (match) => match[1],
    );
    expect(described.sort()).toEqual(Object.keys(all).sort());
  });

  test('each optional package of another platform stands in the lockfile, or npm ci fails', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    const locked = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//u, ''));
    expect([...new Set(wanted)].filter((name) => !locked.includes(name))).toEqual([]);
  });

  test('each has an exact version', () => {
    expect(
      Object.entries(all).filter(
        ([, version]) => !/^(npm:[\w/@-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/u.test(version),
      ),
    ).toEqual([]);
  });
});

/** `sideEffectList` → side, effect, list. */
function words(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/gu, '$1 $2')
    .split(/[\s_]+/u)
    .map((word) => word.toLowerCase());
}

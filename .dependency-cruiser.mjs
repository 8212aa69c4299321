/**
 * The dependency rules, generated from the one list of stages. `npm run cruise` applies them;
 * `tests/dependency-rules.test.ts` plants a violation of each, so that a rule which stops firing is noticed.
 */
import { BASE, PURE, SHELL } from './lib/stages.mjs';

const CLIENT_LEAF = '\\.client\\.tsx$';
const RESPONSE_REGISTRY = '^lib/items/kinds/responses\\.gen\\.ts$';
const SCORE_REGISTRY = '^lib/items/kinds/scores\\.gen\\.ts$';
const SCORES = ['^lib/items/score[a-z-]*\\.ts$', '^lib/items/kinds/[^/]+/score[a-z-]*\\.ts$'];
const HASH = `^lib/${BASE}/hash\\.ts$`;
const PURE_FOLDERS = `^lib/(${PURE.join('|')})/`;
const NOT_PURE = [CLIENT_LEAF, RESPONSE_REGISTRY];

/** Packages that bring I/O or a view with them: pure code has no use for them. */
const IMPURE_PACKAGES = [
  'next',
  'react',
  'react-dom',
  'server-only',
  'kysely',
  'pg',
  'socket\\.io',
  'socket\\.io-client',
];
/** Search itself runs on the server and in browsers; making its documents happens on the server. */
const FIND = '^lib/search/find/';
/** Packages that may travel to the browser. */
const BROWSER_PACKAGES = ['next', 'react', 'react-dom', 'uuid', 'idb-keyval', 'socket\\.io-client'];
/** Small packages that arithmetic and matching of answers need. */
const SCORE_PACKAGES = ['big\\.js', 'fastest-levenshtein'];

/** What search in a browser may need. */
const FIND_PACKAGES = ['minisearch'];

/** @param {readonly string[]} names */
const packages = (names) => `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)`;

/** One rule per pure folder: nothing that comes after it. */
const stageOrder = PURE.map((stage, index) => ({
  name: `stage-order-${stage}`,
  comment: `lib/${stage} comes before these stages (lib/stages.mjs); move the shared idea down, or the caller up.`,
  severity: 'error',
  from: { path: `^lib/${stage}/`, pathNot: NOT_PURE },
  to: { path: `^lib/(${[...PURE.slice(index + 1), SHELL].join('|')})/` },
}));

const purity = [
  {
    name: 'pure-no-app',
    comment: 'lib/ knows nothing of the routes that use it.',
    severity: 'error',
    from: { path: '^lib/', pathNot: CLIENT_LEAF },
    to: { path: '^app/' },
  },
  {
    name: 'pure-no-impure-package',
    comment: 'Pure code takes values and returns values: no framework, no database.',
    severity: 'error',
    from: { path: PURE_FOLDERS, pathNot: NOT_PURE },
    to: { path: packages(IMPURE_PACKAGES) },
  },
  {
    name: 'pure-no-node',
    comment: 'Pure code has no disk, network or process. node:crypto is reached through lib/base/hash.ts.',
    severity: 'error',
    from: { path: PURE_FOLDERS, pathNot: HASH },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'hash-only-crypto',
    comment: 'lib/base/hash.ts is the one exception to pure-no-node, for node:crypto alone.',
    severity: 'error',
    from: { path: HASH },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
  },
  {
    name: 'fsrs-only-in-memory',
    comment:
      'Importing ts-fsrs adds methods to Date.prototype; only lib/progress/memory.ts may, so that nothing comes to rely on them.',
    severity: 'error',
    from: { path: '^(lib|app|tests)/', pathNot: '^lib/progress/memory\\.ts$' },
    to: { path: packages(['ts-fsrs']) },
  },
  {
    name: 'formats-stand-alone',
    comment:
      'A format knows no other: what two of them need stands beside them (lib/exchange, lib/exchange/package-player).',
    severity: 'error',
    from: { path: '^lib/exchange/formats/([^/]+)/' },
    to: { path: '^lib/exchange/formats/[^/]+/', pathNot: '^lib/exchange/formats/$1/' },
  },
  {
    name: 'inspectors-know-no-writer',
    comment:
      'What judges a file must not share the mistakes of what wrote it: an inspector is written from the other system.',
    severity: 'error',
    from: { path: '^lib/exchange/inspect/' },
    to: {
      path: '^lib/exchange/(formats|package-player|xapi|xml)/|^lib/exchange/(export|item-view|identity|idents)\\.ts$',
    },
  },
  {
    name: 'writers-know-no-inspector',
    comment: 'A format is written from its standard, not so that its own inspector takes it.',
    severity: 'error',
    from: { path: '^lib/exchange/(formats|package-player|xapi|read)/' },
    to: { path: '^lib/exchange/inspect/' },
  },
  {
    name: 'player-knows-no-format',
    comment: 'What plays items in packages is the same for all: the two mains know SCORM and cmi5.',
    severity: 'error',
    from: { path: '^lib/(exchange/package-player|shell/package-page)/' },
    to: { path: '^lib/exchange/formats/' },
  },
  {
    name: 'search-sees-no-items',
    comment: 'What is searched is sent to everyone: lessons, terms, facts and titles, never an item.',
    severity: 'error',
    from: { path: '^lib/search/' },
    to: { path: '^lib/(items|checks)/' },
  },
  {
    name: 'checker-is-independent',
    comment: 'The proof checker must not trust the generators: it may name their types, never call them.',
    severity: 'error',
    from: { path: '^lib/checks/' },
    to: { path: '^lib/items/', dependencyTypesNot: ['type-only'] },
  },
];

const browser = [
  {
    name: 'client-leaf-imports',
    comment:
      'A *.client.tsx file is sent to browsers: types, lib/base, other leaves and their registry, CSS modules, score.ts and its registry, lib/search/find, and the message catalogue only.',
    severity: 'error',
    from: { path: CLIENT_LEAF },
    to: {
      pathNot: [
        `^lib/${BASE}/(?!hash\\.ts$)`,
        CLIENT_LEAF,
        '\\.module\\.css$',
        '^lib/items/kinds/[^/]+/score\\.ts$',
        RESPONSE_REGISTRY,
        SCORE_REGISTRY,
        FIND,
        '^app/_ui/messages/',
        packages(BROWSER_PACKAGES),
      ],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'score-stays-small',
    comment:
      'score.ts travels to the browser with its leaf: types, lib/base (without hash) and other scoring only.',
    severity: 'error',
    from: { path: '^lib/items/kinds/[^/]+/score\\.ts$' },
    to: {
      pathNot: [`^lib/${BASE}/(?!hash\\.ts$)`, ...SCORES, packages(SCORE_PACKAGES)],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'find-stays-small',
    comment:
      'lib/search/find travels to the browser: types, lib/base (without hash), itself and the search engine only.',
    severity: 'error',
    from: { path: FIND },
    to: {
      pathNot: [`^lib/${BASE}/(?!hash\\.ts$)`, FIND, packages(FIND_PACKAGES)],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'leaf-from-views-only',
    comment: 'Only views (.tsx) and the generated responses.gen.ts may name an interactive leaf.',
    severity: 'error',
    from: { path: '\\.m?[jt]s$', pathNot: RESPONSE_REGISTRY },
    to: { path: CLIENT_LEAF },
  },
  {
    name: 'response-registry-from-app-only',
    comment: 'responses.gen.ts holds React components; only views in app/ may use it.',
    severity: 'error',
    from: { pathNot: '^app/.+\\.tsx$' },
    to: { path: RESPONSE_REGISTRY },
  },
];

const hygiene = [
  {
    name: 'no-cycle',
    comment: 'Two files that need each other are one idea, or hide a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-tests-from-code',
    comment: 'What a test needs and the program needs belongs in lib/.',
    severity: 'error',
    from: { path: '^(lib|app)/' },
    to: { path: '^tests/' },
  },
  {
    name: 'no-dev-dependency',
    comment: 'A package that the program needs stands under "dependencies".',
    severity: 'error',
    from: { path: '^(lib|app)/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
  },
  {
    name: 'no-undeclared-package',
    comment: 'Every package that is imported stands in package.json.',
    severity: 'error',
    from: { path: '^(lib|app)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-unresolvable',
    comment: 'The import leads nowhere: misspelt, or an extension is missing.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [...stageOrder, ...purity, ...browser, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.stemma)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

export default configuration;

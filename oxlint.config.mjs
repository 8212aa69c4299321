import { defineConfig } from 'oxlint';
import { PURE } from './lib/stages.mjs';

const NEXT_FILES = [
  'app/**/{page,layout,loading,error,not-found,template,default,manifest,robots,sitemap,icon,opengraph-image}.{ts,tsx}',
  'app/global-error.tsx',
  'app/global-not-found.tsx',
];

/** Globals that reach outside: pure code gets what it needs as arguments. */
const IMPURE_GLOBALS = [
  'process',
  'Buffer',
  'console',
  'fetch',
  'window',
  'document',
  'localStorage',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
];
const IMPURE = IMPURE_GLOBALS.map((name) => ({
  name,
  message: 'Pure code reaches nothing outside; take it as an argument.',
}));

/** Sizes and habits. One spelling of a name everywhere: only Next and configurations ask for default exports. */
const habits = {
  'max-lines-per-function': ['error', { max: 70 }],
  'max-lines': ['error', { max: 300 }],
  'max-depth': ['error', 3],
  complexity: ['error', 10],
  eqeqeq: 'error',
  'import/no-default-export': 'error',
  // What they find here is meant: copies of what is shared, control characters that are refused, a name that is hostile.
  'unicorn/no-useless-spread': 'off',
  'unicorn/no-new-array': 'off',
  'unicorn/no-thenable': 'off',
  'no-control-regex': 'off',
  'require-yield': 'off',
  // Texts and pairs of texts are sorted by their characters.
  'typescript/require-array-sort-compare': 'off',
};

/** Read without types, in every file. */
const SYNTAX = [
  'no-array-constructor',
  'typescript/no-duplicate-enum-values',
  'typescript/no-dynamic-delete',
  'typescript/no-empty-object-type',
  'typescript/no-explicit-any',
  'typescript/no-extra-non-null-assertion',
  'typescript/no-extraneous-class',
  'typescript/no-invalid-void-type',
  'typescript/no-misused-new',
  'typescript/no-namespace',
  'typescript/no-non-null-asserted-nullish-coalescing',
  'typescript/no-non-null-asserted-optional-chain',
  'typescript/no-non-null-assertion',
  'typescript/no-require-imports',
  'typescript/no-this-alias',
  'typescript/no-unnecessary-type-constraint',
  'typescript/no-unsafe-declaration-merging',
  'typescript/no-unsafe-function-type',
  'no-unused-expressions',
  'no-useless-constructor',
  'typescript/no-wrapper-object-types',
  'typescript/prefer-as-const',
  'typescript/prefer-literal-enum-member',
  'typescript/prefer-namespace-keyword',
  'typescript/triple-slash-reference',
  'typescript/unified-signatures',
  'no-var',
  'prefer-const',
  'prefer-rest-params',
  'prefer-spread',
  'typescript/no-import-type-side-effects',
];

/** Read with types. There are no enums (`erasableSyntaxOnly`), so that their rules are left out. */
const TYPED = [
  'await-thenable',
  'no-array-delete',
  'no-base-to-string',
  'no-deprecated',
  'no-duplicate-type-constituents',
  'no-floating-promises',
  'no-for-in-array',
  'no-generated-empty-object-type',
  'no-implied-eval',
  'no-meaningless-void-operator',
  'no-misused-promises',
  'no-misused-spread',
  'no-mixed-enums',
  'no-redundant-type-constituents',
  'no-unnecessary-boolean-literal-compare',
  'no-unnecessary-condition',
  'no-unnecessary-template-expression',
  'no-unnecessary-type-arguments',
  'no-unnecessary-type-assertion',
  'no-unnecessary-type-conversion',
  'no-unnecessary-type-parameters',
  'no-unsafe-argument',
  'no-unsafe-assignment',
  'no-unsafe-call',
  'no-unsafe-enum-comparison',
  'no-unsafe-member-access',
  'no-unsafe-return',
  'no-unsafe-unary-minus',
  'no-useless-default-assignment',
  'only-throw-error',
  'prefer-promise-reject-errors',
  'prefer-reduce-type-parameter',
  'prefer-return-this-type',
  'related-getter-setter-pairs',
  'require-await',
  'unbound-method',
  'use-unknown-in-catch-callback-variable',
];

/** @param {readonly string[]} names @returns {Record<string, 'error'>} */
const errors = (names) => Object.fromEntries(names.map((name) => [name, 'error']));

const typed = {
  ...errors(TYPED.map((name) => `typescript/${name}`)),
  'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  'typescript/restrict-plus-operands': [
    'error',
    {
      allowAny: false,
      allowBoolean: false,
      allowNullish: false,
      allowNumberAndString: false,
      allowRegExp: false,
    },
  ],
  // A number in a template reads well; an object there is the bug.
  'typescript/restrict-template-expressions': [
    'error',
    {
      allowAny: false,
      allowBoolean: false,
      allowNever: false,
      allowNullish: false,
      allowNumber: true,
      allowRegExp: false,
    },
  ],
  'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  'typescript/return-await': ['error', 'error-handling-correctness-only'],
};

export default defineConfig({
  plugins: ['typescript', 'oxc', 'import', 'promise', 'unicorn'],
  categories: { correctness: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: [
    '.next/',
    '.stemma/',
    'coverage/',
    'next-env.d.ts',
    '/content/',
    '/quizzes/',
    'tests/fixtures/',
  ],
  rules: habits,
  overrides: [
    {
      files: ['**/*.{ts,tsx}'],
      rules: {
        ...errors(SYNTAX),
        ...typed,
        'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
        'no-unused-vars': [
          'error',
          { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
        ],
      },
    },
    { files: ['**/*.mjs'], rules: Object.fromEntries(Object.keys(typed).map((name) => [name, 'off'])) },
    {
      files: [`lib/{${PURE.join(',')}}/**/*.ts`],
      rules: { 'no-restricted-globals': ['error', ...IMPURE] },
    },
    { files: ['**/*.gen.ts'], rules: { 'no-restricted-globals': 'off' } },
    {
      files: ['**/examples.ts', '**/*.gen.ts', 'tests/**'],
      rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
    },
    { files: [...NEXT_FILES, '*.mjs', '.*.mjs'], rules: { 'import/no-default-export': 'off' } },
  ],
});

import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { PURE } from './lib/stages.mjs';

const LONG_BY_NATURE = ['**/examples.ts', '**/*.gen.ts', 'tests/**'];
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

const sizes = {
  'max-lines-per-function': ['error', { max: 70 }],
  'max-lines': ['error', { max: 300 }],
};

const habits = {
  'max-depth': ['error', 3],
  complexity: ['error', 10],
  eqeqeq: 'error',
  'no-console': 'off',
  'no-restricted-syntax': [
    'error',
    {
      selector: 'ExportDefaultDeclaration',
      message: 'Export by name: one spelling everywhere. Only Next asks for default exports.',
    },
    { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds the idea.' },
  ],
};

const typed = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // A number in a template reads well; an object there is the bug.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // There are no enums (`erasableSyntaxOnly`), and looking for their values takes an eighth of the whole run.
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  // `interface` and `type` are both good; unions need `type`, and mixing is not confusing here.
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
};

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      '.next/',
      '.stemma/',
      'coverage/',
      'next-env.d.ts',
      'content/',
      'quizzes/',
      'tests/fixtures/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{ts,tsx,mjs}'], rules: { ...sizes, ...habits } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: typed,
  },
  {
    files: [`lib/{${PURE.join(',')}}/**/*.ts`],
    ignores: ['**/*.gen.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...IMPURE_GLOBALS.map((name) => ({
          name,
          message: 'Pure code reaches nothing outside; take it as an argument.',
        })),
      ],
    },
  },
  { files: LONG_BY_NATURE, rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  {
    files: [...NEXT_FILES, '*.mjs', '.*.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);

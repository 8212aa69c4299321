import type { Break } from './break.ts';
import { WITH_MANIFEST } from './packed.ts';

const CANVAS_ITEMS = /\/stemma_\w+\.xml$/u;

/** Files for Canvas as tools and people leave them. */
export const CANVAS_BREAKS: readonly Break[] = [
  ...WITH_MANIFEST,
  ['two items of one ident', 'same-id', ({ part }) => part(CANVAS_ITEMS, /(<item [^]*?<\/item>)/u, '$1$1')],
  [
    'points that do not sum up',
    'package-head',
    ({ part }) => part(/assessment_meta/u, /<points_possible>\d+/u, '<points_possible>7'),
  ],
  [
    'an item for two points',
    'question-form',
    ({ part }) => part(CANVAS_ITEMS, '<fieldentry>1</fieldentry>', '<fieldentry>2</fieldentry>'),
  ],
  [
    'a key that is removed',
    'scoring',
    ({ part }) => part(CANVAS_ITEMS, /<respcondition continue="No">[^]*?<\/respcondition>/u, ''),
  ],
  [
    'two keys of one choice',
    'scoring',
    ({ part }) =>
      part(
        CANVAS_ITEMS,
        /(<respcondition continue="No">)/u,
        '<respcondition continue="No"><conditionvar><varequal respident="response1">1297850752</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>$1',
      ),
  ],
  ['no address of the schema', 'none', ({ part }) => part(CANVAS_ITEMS, / xsi:schemaLocation="[^"]*"/u, '')],
  [
    'a range that ends before it begins',
    'scoring',
    ({ part }) => part(CANVAS_ITEMS, /(<vargte [^>]*>)[^<]*/u, '$1999999'),
  ],
  ['a blank that left the sentence', 'question-form', ({ part }) => part(CANVAS_ITEMS, '[blank2]', '____')],
  [
    'options that read alike',
    'same-option',
    ({ part }) => part(CANVAS_ITEMS, '>Body height<', '>Kidney function<'),
  ],
  ['an option without words', 'empty-option', ({ part }) => part(CANVAS_ITEMS, '>Body height<', '><')],
  [
    'a question without words',
    'empty-stem',
    ({ part }) =>
      part(
        CANVAS_ITEMS,
        /<mattext texttype="text\/html">[^<]*/u,
        '<mattext texttype="text/html">&lt;p&gt;&lt;/p&gt;',
      ),
  ],
  [
    'several answers as one',
    'question-form',
    ({ part }) => part(CANVAS_ITEMS, 'rcardinality="Multiple"', 'rcardinality="Single"'),
  ],
  [
    'a feedback twice',
    'feedback',
    ({ part }) => part(CANVAS_ITEMS, /(<itemfeedback [^]*?<\/itemfeedback>)/u, '$1$1'),
  ],
];

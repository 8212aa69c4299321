import { bom, type Break } from './break.ts';
import { MANIFEST, WITH_MANIFEST } from './packed.ts';

/** Files for SCORM as tools and people leave them. */
export const SCORM_BREAKS: readonly Break[] = [
  ...WITH_MANIFEST,
  ['a mastery score with decimals', 'package-head', ({ part }) => part(MANIFEST, '>80<', '>80.5<')],
  ['a mastery score in words', 'package-head', ({ part }) => part(MANIFEST, '>80<', '>80 %<')],
  [
    'the namespace of a later version',
    'package-head',
    ({ part }) => part(MANIFEST, 'imscp_rootv1p1p2', 'imscp_v1p1'),
  ],
  [
    'the type in the words of a later version',
    'package-head',
    ({ part }) => part(MANIFEST, 'adlcp:scormtype', 'adlcp:scormType'),
  ],
  ['no default organization', 'package-head', ({ part }) => part(MANIFEST, / default="[^"]*"/u, '')],
  ['a page with a byte order mark', 'none', ({ part }) => part('index.html', /^/u, bom(''))],
  ['a second key', 'bad-value', ({ part }) => part('index.html', '"key":false', '"key":true')],
  ['points that no key gives', 'scoring', ({ part }) => part('index.html', '"points":1', '"points":7')],
  [
    'two items of one id',
    'same-id',
    ({ part }) => part('index.html', /("id":"[0-9a-f]{32}")([^]*?)"id":"[0-9a-f]{32}"/u, '$1$2$1'),
  ],
  [
    'an option twice',
    'bad-value',
    ({ part }) => part('index.html', '"text":"Body height"', '"text":"Kidney function"'),
  ],
  ['a handler', 'active-content', ({ part }) => part('index.html', '<main', '<main onclick="a()"')],
  [
    'a form that asks more than there is',
    'question-form',
    ({ part }) => part('index.html', /"form":\d+/u, '"form":9999'),
  ],
];

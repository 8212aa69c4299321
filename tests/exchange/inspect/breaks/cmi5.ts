import { bom, type Break } from './break.ts';
import { PACKED } from './packed.ts';

/** Files for cmi5 as tools and people leave them. */
export const CMI5_BREAKS: readonly Break[] = [
  ...PACKED,
  ['a structure with a byte order mark', 'none', ({ part }) => part('cmi5.xml', /^/u, bom(''))],
  [
    'a structure under another name',
    'package-file',
    ({ files }) => files(({ 'cmi5.xml': xml, ...others }) => ({ ...others, 'CMI5.xml': xml })),
  ],
  [
    'a page with other capitals',
    'package-file',
    ({ part }) => part('cmi5.xml', '<url>index.html', '<url>Index.html'),
  ],
  [
    'a mastery score without a verdict',
    'package-head',
    ({ part }) => part('cmi5.xml', 'moveOn="CompletedAndPassed"', 'moveOn="Completed"'),
  ],
  [
    'a mastery score with a comma',
    'package-head',
    ({ part }) => part('cmi5.xml', 'masteryScore="0.8"', 'masteryScore="0,8"'),
  ],
  [
    'a description without a language',
    'package-head',
    ({ part }) => part('cmi5.xml', /(<description>\s*<langstring) lang="en"/u, '$1'),
  ],
  [
    'an element of another program',
    'package-head',
    ({ part }) => part('cmi5.xml', '</courseStructure>', '<block/></courseStructure>'),
  ],
  [
    'an item with another activity',
    'identifier',
    ({ part }) => part('index.html', /(xapi\/items\/)[0-9a-f]{32}/u, `$1${'a'.repeat(32)}`),
  ],
  [
    'a key that only the page has',
    'scoring',
    ({ part }) =>
      part('index.html', /"correctResponsesPattern":\["\d+"\]/u, '"correctResponsesPattern":["1297850752"]'),
  ],
  [
    'a choice twice for the record store',
    'bad-value',
    ({ part }) =>
      part('index.html', /(\{"id":"\d+","description":\{"en":"[^"]*"\}\}),\{"id":"\d+"/u, '$1,$1,{"id":"1"'),
  ],
  [
    'no policy',
    'active-content',
    ({ part }) => part('index.html', /<meta http-equiv="Content-Security-Policy"[^>]*>/u, ''),
  ],
];

import { strFromU8, strToU8 } from 'fflate';
import { bom, type Break } from './break.ts';

/** What happens to packages of every kind. */
export const PACKED: readonly Break[] = [
  [
    'packed again on macOS',
    'stray-file',
    ({ files }) =>
      files((all) => ({
        ...all,
        '.DS_Store': strToU8('Bud1'),
        ...Object.fromEntries(
          Object.keys(all).map((path) => [
            `__MACOSX/${path.replace(/([^/]+)$/u, '._$1')}`,
            strToU8('Mac OS X'),
          ]),
        ),
      })),
  ],
  [
    'packed with the folder around it',
    'archive',
    ({ files }) =>
      files((all) => Object.fromEntries(Object.entries(all).map(([path, file]) => [`quiz/${path}`, file]))),
  ],
];

/** What happens to manifests. */
export const MANIFEST = 'imsmanifest.xml';
export const WITH_MANIFEST: readonly Break[] = [
  ...PACKED,
  ['a manifest that begins with a byte order mark', 'none', ({ part }) => part(MANIFEST, /^/u, bom(''))],
  ['a manifest with line ends of Windows', 'none', ({ part }) => part(MANIFEST, /\n/gu, '\r\n')],
  [
    'a manifest under another name',
    'package-file',
    ({ files }) =>
      files(({ [MANIFEST]: manifest, ...others }) => ({ ...others, 'IMSmanifest.xml': manifest })),
  ],
  [
    'a manifest in UTF-16',
    'encoding',
    ({ files }) =>
      files((all) => ({
        ...all,
        [MANIFEST]: Buffer.from(bom(strFromU8(all[MANIFEST] ?? new Uint8Array())), 'utf16le'),
      })),
  ],
  [
    'a manifest with other capitals in an address',
    'package-file',
    ({ part }) => part(MANIFEST, /(<file href=")(\w)/u, '$1./$2'),
  ],
  [
    'two resources of one name',
    'identifier',
    ({ part }) => part(MANIFEST, /(<resource [^]*?<\/resource>)/u, '$1$1'),
  ],
];

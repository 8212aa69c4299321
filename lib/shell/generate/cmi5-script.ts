/** The script of the page of a cmi5 unit, made like that of a SCORM package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED, type GeneratedFile } from './generator.ts';
import { withoutModules } from './scorm-script.ts';

const FORMAT = 'lib/exchange/formats/cmi5';
const PLAYED = 'lib/exchange/formats/scorm-12';
const XAPI = 'lib/exchange/xapi';
const PAGE = 'lib/shell/cmi5-page';
/** Each after what it uses. Their names live in one scope: none may stand in two files. */
const FILES: readonly string[] = [
  `${PLAYED}/share.ts`,
  `${PLAYED}/draw.ts`,
  `${PLAYED}/saved.ts`,
  `${XAPI}/vocabulary.ts`,
  `${XAPI}/duration.ts`,
  `${XAPI}/score.ts`,
  `${XAPI}/interaction.ts`,
  `${FORMAT}/au-statements.ts`,
  `${FORMAT}/au-record.ts`,
  `${FORMAT}/au-launch.ts`,
  `${PAGE}/record-store.ts`,
  `${PAGE}/session.ts`,
  'lib/shell/scorm-page/view.ts',
  `${PAGE}/main.ts`,
];

/** @throws RangeError when a name stands in two files, of which the page would know the later one only */
export function cmi5Script(root: string): readonly GeneratedFile[] {
  const scripts = FILES.map((file) => withoutModules(readFileSync(join(root, file), 'utf8')));
  const names = scripts.flatMap((script) =>
    [...script.matchAll(/^(?:async )?(?:function|const|let) (\w+)/gmu)].map(([, name]) => name ?? ''),
  );
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0) throw new RangeError(`in two files of the script: ${twice.join(', ')}`);
  const script = `(() => {\n'use strict';\n${scripts.join('')}})();\n`;
  const text = `${GENERATED}\n/** The script of the page. */\nexport const PAGE_SCRIPT = ${JSON.stringify(script)};\n`;
  return [{ path: `${FORMAT}/page-script.gen.ts`, text }];
}

/** The scripts of packages: their files in one, without types and imports, as text that the pure writers can hold. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { GENERATED, type GeneratedFile } from './generator.ts';

const PLAYER = 'lib/exchange/package-player';
const XAPI = 'lib/exchange/xapi';
const SCORM = 'lib/exchange/formats/scorm-12';
const CMI5 = 'lib/exchange/formats/cmi5';
const PAGE = 'lib/shell/package-page';

/** What plays the items in every package. */
const PLAYED: readonly string[] = [
  `${PLAYER}/share.ts`,
  `${PLAYER}/draw.ts`,
  `${PLAYER}/saved.ts`,
  `${PLAYER}/standing.ts`,
  `${PAGE}/view.ts`,
  `${PAGE}/contents.ts`,
  `${PAGE}/play.ts`,
];

/** By the folder of the format, each file after what it uses. Their names live in one scope. */
const SCRIPTS: readonly (readonly [format: string, files: readonly string[]])[] = [
  [SCORM, [...PLAYED, `${SCORM}/reported.ts`, 'lib/shell/scorm-page/lms.ts', 'lib/shell/scorm-page/main.ts']],
  [
    CMI5,
    [
      ...PLAYED,
      `${XAPI}/vocabulary.ts`,
      `${XAPI}/duration.ts`,
      `${XAPI}/score.ts`,
      `${XAPI}/interaction.ts`,
      `${CMI5}/au-statements.ts`,
      `${CMI5}/au-record.ts`,
      `${CMI5}/au-launch.ts`,
      'lib/shell/cmi5-page/record-store.ts',
      'lib/shell/cmi5-page/session.ts',
      'lib/shell/cmi5-page/main.ts',
    ],
  ],
];

/** The script of each package. */
export function packageScripts(root: string): readonly GeneratedFile[] {
  return SCRIPTS.map(([format, files]) => {
    const script = oneScript(files.map((file) => readFileSync(join(root, file), 'utf8')));
    const text = `${GENERATED}\n/** The script of the page. */\nexport const PAGE_SCRIPT = ${JSON.stringify(script)};\n`;
    return { path: `${format}/page-script.gen.ts`, text };
  });
}

/** @throws RangeError when a name stands in two files, of which the page would know the later one only */
function oneScript(sources: readonly string[]): string {
  const scripts = sources.map(withoutModules);
  const names = scripts.flatMap((script) =>
    [...script.matchAll(/^(?:async )?(?:function|const|let) (\w+)/gmu)].map(([, name]) => name ?? ''),
  );
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0) throw new RangeError(`in two files of the script: ${twice.join(', ')}`);
  return `(() => {\n'use strict';\n${scripts.join('')}})();\n`;
}

/** @throws RangeError when something of a module is left, which no page could run */
function withoutModules(source: string): string {
  const script = stripTypeScriptTypes(source)
    .replace(/^import [^;]*;\n/gmu, '')
    .replace(/^export /gmu, '')
    .replace(/\/\*\*.*?\*\/|[ \t]+$/gmsu, '')
    .replace(/\n{2,}/gu, '\n');
  if (/^(?:import|export)\b/mu.test(script))
    throw new RangeError('an import or export is left in the script');
  return script;
}

/**
 * The scripts of `qti3-item-player` (MIT, certified by 1EdTech for delivery) and of Vue 2 (MIT), fetched as two archives whose
 * hashes are known. They are no dependencies: with what the player names beside its finished script come 59 packages, of which
 * one has no licence and one runs a program when it is installed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ARCHIVES = [
  {
    name: 'vue@2.7.16',
    script: 'package/dist/vue.min.js',
    integrity: '4gCtFXaAA3zYZdTp5s4Hl2sozuySsgz4jy1EnpBHNfpMa9dK1ZCG7viqBPCwXtmgc8nHqUsAu3G4gtmXkkY3Sw==',
  },
  {
    name: 'qti3-item-player@1.1.20',
    script: 'package/dist/qti3Player.umd.min.js',
    integrity: '3sRaW+YY53eqBteCX4Gm3BY/IzljlPmscyeKRktw8seG8GHu+96ZLNxcNSF7Mlf5mJUopn6lAzkUs/1cHHO+UQ==',
  },
] as const;

/** The scripts, in the order in which a page loads them. @throws Error when one cannot be fetched or has another hash */
export function fetchPlayer(): readonly string[] {
  return ARCHIVES.map(({ name, script, integrity }) => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-player-'));
    execFileSync('npm', ['pack', name, '--silent'], { cwd: folder, stdio: 'pipe' });
    const [archive = ''] = readdirSync(folder);
    const hash = createHash('sha512')
      .update(readFileSync(join(folder, archive)))
      .digest('base64');
    if (hash !== integrity) throw new Error(`${name} has the hash ${hash}`);
    return execFileSync('tar', ['-xzOf', archive, script], { cwd: folder, maxBuffer: 16_000_000 }).toString(
      'utf8',
    );
  });
}

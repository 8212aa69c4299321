import { z } from 'zod';

const schema = z.object({ allowScripts: z.record(z.string(), z.boolean()) });

/** Names of the packages that may run programs while they are installed: those that npm lets, from `package.json`. */
export function allowedScripts(packageJson: string): ReadonlySet<string> {
  const { allowScripts } = schema.parse(JSON.parse(packageJson));
  return new Set(Object.keys(allowScripts).filter((name) => allowScripts[name] === true));
}

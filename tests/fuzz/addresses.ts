/** Every address that the program answers, read from the file system: a new route is there as soon as its file is. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { files, read } from '#tests/support/repository.ts';

/** A page, a method of a route handler, or a server action. */
export interface Address {
  /** `GET /courses/[course]`, `POST /api/leave`, or for an action its name and file: `startQuiz app/quizzes/[quiz]/actions.ts`. */
  readonly name: string;
  readonly kind: 'page' | 'route' | 'action';
  readonly method: string;
  /** With its parameters in brackets; of an action, the path of a page that has it. */
  readonly path: string;
  /** Of an action, what Next calls it. */
  readonly action?: string;
}

const METHODS = /export (?:async )?function (?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/gu;
const ACTIONS = /export async function (?<name>\w+)/gu;

/** Pages and methods of route handlers, by the files in `app/`. */
export function addresses(): readonly Address[] {
  return files.flatMap((file): readonly Address[] => {
    const parts = /^app(?<folder>\/.*)?\/(?<name>page\.tsx|route\.ts)$/u.exec(file)?.groups;
    if (parts === undefined) return [];
    const path = parts['folder'] ?? '/';
    if (parts['name'] === 'page.tsx') return [{ name: `GET ${path}`, kind: 'page', method: 'GET', path }];
    return named(METHODS, read(file), 'method').map((method) => ({
      name: `${method} ${path}`,
      kind: 'route',
      method,
      path,
    }));
  });
}

/** The names of every server action, by the files in `app/`; the same names as in `builtActions`. */
export function actionNames(): readonly string[] {
  return files
    .filter((file) => /^app\/.*\/actions\.ts$/u.test(file))
    .flatMap((file) => named(ACTIONS, read(file), 'name').map((name) => `${name} ${file}`));
}

const manifestSchema = z.object({
  node: z.record(
    z.string(),
    z.object({
      filename: z.string(),
      exportedName: z.string(),
      workers: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** Next calls functions whose results it keeps by an id of the same kind; no form or script does. */
const KEPT_RESULTS = /^\$\$RSC_SERVER_CACHE_/u;

/** The server actions of the built pages, wherever they stand, with the ids that Next gave them. */
export function builtActions(): readonly Address[] {
  const manifest = fileURLToPath(
    new URL('../../.next/server/server-reference-manifest.json', import.meta.url),
  );
  const { node } = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  return Object.entries(node)
    .filter(([, { exportedName }]) => !KEPT_RESULTS.test(exportedName))
    .map(([action, { filename, exportedName, workers }]) => {
      const [worker = ''] = Object.keys(workers);
      const path = worker.replace(/^app/u, '').replace(/\/page$/u, '') || '/';
      return { name: `${exportedName} ${filename}`, kind: 'action', method: 'POST', path, action };
    });
}

function named(pattern: RegExp, text: string, group: string): readonly string[] {
  return [...text.matchAll(pattern)].map(({ groups }) => groups?.[group] ?? '');
}

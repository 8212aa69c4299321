/** What a server says of itself. */
import type { PageServer } from './page-server.ts';

type Told = Pick<PageServer, 'output'>;

/** Everything that it has written: whatever it is, a line of JSON each. */
export function linesOf(server: Told): readonly Record<string, unknown>[] {
  return server
    .output()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Its metrics, from where it has written that they are. */
export async function metricsOf(server: Told): Promise<string> {
  const url = /Metrics at ([^\s"]+)/u.exec(server.output())?.[1] ?? '';
  return (await fetch(url)).text();
}

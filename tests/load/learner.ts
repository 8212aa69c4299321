/** A learner as the server sees one: requests in the order in which a browser makes them, with its cookie. */
import { Agent, request } from 'node:http';

/** What a request was for; figures are kept by it. */
export const STEPS = ['lesson', 'quiz', 'start', 'attempt', 'response', 'result', 'progress'] as const;
export type Step = (typeof STEPS)[number];

/** Told of every request and of every whole answer. */
export interface Watch {
  readonly asked?: () => void;
  /** What it was for, how long it took, and its status. */
  readonly answered: (step: Step, ms: number, status: number) => void;
}

/** The pages that a learner goes through. */
export interface Way {
  readonly lesson: string;
  readonly quiz: string;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One learner with one connection. */
export class Learner {
  readonly #url: URL;
  readonly #watch: Watch;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #cookie = '';

  constructor(url: string, watch: Watch) {
    this.#url = new URL(url);
    this.#watch = watch;
  }

  /**
   * Reads a lesson, starts its quiz, answers every item, and looks at the result and at progress.
   *
   * @param pause waits between two requests, as a person reads
   */
  async goThrough({ lesson, quiz }: Way, pause: () => Promise<void>): Promise<void> {
    await this.#ask('lesson', 'GET', lesson);
    await pause();
    const page = await this.#ask('quiz', 'GET', quiz);
    await pause();
    const attempt = await this.#start(quiz, page.body);
    for (let next: string | undefined = attempt; next !== undefined;) {
      const shown = await this.#ask('attempt', 'GET', next);
      await pause();
      next = await this.#answer(next, shown.body);
    }
    await this.#ask('result', 'GET', `${attempt.split('?')[0] ?? ''}/result`);
    await pause();
    await this.#ask('progress', 'GET', '/progress');
    await pause();
  }

  leave(): void {
    this.#agent.destroy();
  }

  /** Sends the page's form as a browser without a script does. @returns where it leads */
  async #start(quiz: string, page: string): Promise<string> {
    const fields = inputsOf(page).filter(({ name }) => name.startsWith('$ACTION_') || name === 'quiz');
    const parts = fields.map(
      ({ name, value }) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const body = `${parts.join('')}--x--\r\n`;
    const started = await this.#ask('start', 'POST', quiz, 'multipart/form-data; boundary=x', body);
    const { location } = started.headers;
    if (typeof location !== 'string') throw new Error(`the quiz did not start: ${started.status}`);
    return location;
  }

  /** Answers the item that a page shows with whatever stands first. @returns the page of the next item */
  async #answer(address: string, page: string): Promise<string | undefined> {
    const path = `/api${address.split('?')[0] ?? ''}/responses`;
    const answer = await this.#ask('response', 'POST', path, 'application/json', sentFrom(inputsOf(page)));
    const { onward } = JSON.parse(answer.body) as {
      readonly onward?: { readonly href: string; readonly isLast: boolean };
    };
    if (onward === undefined) throw new Error(`the answer was refused: ${answer.body.slice(0, 300)}`);
    return onward.isLast ? undefined : onward.href;
  }

  async #ask(step: Step, method: string, path: string, type?: string, body?: string): Promise<Answer> {
    const began = performance.now();
    this.#watch.asked?.();
    const answer = await this.#send(method, path, type, body);
    this.#watch.answered(step, performance.now() - began, answer.status);
    const kept = [answer.headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0] ?? '');
    if (kept.length > 0) this.#cookie = kept.join('; ');
    return answer;
  }

  #send(method: string, path: string, type?: string, body?: string): Promise<Answer> {
    const headers: Record<string, string> = { cookie: this.#cookie };
    if (type !== undefined && body !== undefined)
      Object.assign(headers, { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) });
    const { hostname, port } = this.#url;
    return new Promise((done, failed) => {
      const sending = request({ hostname, port, method, path, headers, agent: this.#agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', failed);
        response.once('end', () => {
          const { statusCode: status = 0 } = response;
          done({ status, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') });
        });
      });
      sending.once('error', failed);
      sending.end(body);
    });
  }
}

/** What the page's script would send. */
function sentFrom(inputs: readonly Input[]): string {
  const field = (wanted: string): string => inputs.find(({ name }) => name === wanted)?.value ?? '';
  const picks = picksFrom(inputs);
  return JSON.stringify({
    id: field('id'),
    item: field('item'),
    picks,
    latencyMs: 900,
    timeZone: 'Europe/Berlin',
  });
}

interface Input {
  readonly name: string;
  readonly value: string;
  readonly type: string;
}

/** The fields of a page's forms, in their order; of a list, each choice under the name of the list. */
function inputsOf(html: string): readonly Input[] {
  let list = '';
  return [...html.matchAll(/<(?<tag>input|select|option)\b(?<attributes>[^>]*)>/gu)].flatMap(({ groups }) => {
    const of = (name: string): string =>
      new RegExp(`\\b${name}="(?<value>[^"]*)"`, 'u').exec(groups?.['attributes'] ?? '')?.groups?.['value'] ??
      '';
    if (groups?.['tag'] === 'select') list = of('name');
    if (groups?.['tag'] === 'option') return [{ name: list, value: of('value'), type: 'option' }];
    return groups?.['tag'] === 'input' ? [{ name: of('name'), value: of('value'), type: of('type') }] : [];
  });
}

/** What stands first in every part of an item. */
function picksFrom(inputs: readonly Input[]): Readonly<Record<string, readonly string[]>> {
  const picks: Record<string, string[]> = {};
  const parts = Map.groupBy(
    inputs.filter(
      ({ name, value, type }) => /^[0-9a-f]{16}$/u.test(name) && (value !== '' || type === 'text'),
    ),
    ({ name }) => name,
  );
  for (const [index, [name, choices]] of [...parts].entries()) {
    // Steps are put in an order: each list gets another one.
    const choice = choices[choices[0]?.type === 'option' ? index % choices.length : 0];
    picks[name] = [choice?.type === 'text' ? '5' : (choice?.value ?? '')];
  }
  return picks;
}

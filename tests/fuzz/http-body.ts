/** The body of a request, as a form, a script or nobody would write it. */
import type { World } from './world.ts';

export type Body =
  | { readonly type: 'none' }
  | { readonly type: 'json' | 'urlencoded' | 'multipart' | 'call' | 'calls'; readonly value: unknown }
  | { readonly type: 'file'; readonly field: string; readonly value: unknown }
  | { readonly type: 'raw'; readonly contentType: string; readonly text: string };

/** What is longer is the business of the limit of bodies alone. */
const BODY_MAX = 60_000;

interface Written {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

export function written(world: World, one: Body, action: string | undefined): Written {
  const as = (type: string, text: string, more: Readonly<Record<string, string>> = {}): Written => {
    const body = Buffer.from(world.fill(text)).subarray(0, BODY_MAX);
    return { headers: { 'content-type': type, 'content-length': String(body.length), ...more }, body };
  };
  const called = action === undefined ? {} : { 'next-action': action };
  if (one.type === 'none') return { headers: {}, body: undefined };
  if (one.type === 'raw') return as(one.contentType, one.text, called);
  if (one.type === 'file') return as(MULTIPART, multipart([[one.field, jsonOf(one.value), 'file.json']]));
  return asValue(one, action, as);
}

/** A value as a body of each type has it. */
function asValue(
  { type, value }: Extract<Body, { readonly type: 'json' | 'urlencoded' | 'multipart' | 'call' | 'calls' }>,
  action: string | undefined,
  as: (type: string, text: string, more?: Readonly<Record<string, string>>) => Written,
): Written {
  const called = action === undefined ? {} : { 'next-action': action };
  switch (type) {
    case 'json':
      return as('application/json', jsonOf(value));
    case 'call':
      return as('text/plain;charset=UTF-8', jsonOf(value), called);
    case 'calls': {
      // How a script gives a form to an action: the fields after a number, and what the arguments are.
      const fields = pairsOf(value).map(([name, text]) => [`1_${name}`, text] as const);
      return as(MULTIPART, multipart([...fields, ['0', '["$K1"]']]), called);
    }
    case 'urlencoded':
      return as(
        'application/x-www-form-urlencoded',
        new URLSearchParams(pairsOf(value).map(([...pair]) => pair)).toString(),
      );
    case 'multipart': {
      const mark = action === undefined ? [] : [[`$ACTION_ID_${action}`, ''] as const];
      return as(MULTIPART, multipart([...mark, ...pairsOf(value)]));
    }
  }
}

const BOUNDARY = '----stemma';
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

function multipart(fields: readonly (readonly [string, string, string?])[]): string {
  const parts = fields.map(([name, value, file]) => {
    const quoted = name.replaceAll('"', '%22').replaceAll(/[\r\n]/gu, ' ');
    const filed = file === undefined ? '' : `; filename="${file}"\r\nContent-Type: application/json`;
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${quoted}"${filed}\r\n\r\n${value}\r\n`;
  });
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}

/** The fields of a form as a browser sends them: a list is a field several times, and all values are texts. */
export function pairsOf(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [['value', textOf(value)]];
  return Object.entries(value).flatMap(([name, one]) =>
    Array.isArray(one) ? one.map((each) => [name, textOf(each)] as const) : [[name, textOf(one)] as const],
  );
}

/** JSON has no word for what is undefined. */
function jsonOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : jsonOf(value);
}

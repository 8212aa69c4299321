/** Next's own reader of the forms that scripts send to actions: it finds fault with heads that others read. */
import { createRequire } from 'node:module';

interface FileStream {
  readonly on: (event: 'error', listener: () => void) => FileStream;
  readonly resume: () => void;
}

interface Parser {
  on: ((event: 'field', listener: (name: string | undefined, value: string) => void) => Parser) &
    ((event: 'file', listener: (name: unknown, file: FileStream) => void) => Parser) &
    ((event: 'error' | 'close', listener: () => void) => Parser);
  end: (body: Buffer) => void;
}

const parser = createRequire(import.meta.url)('next/dist/compiled/busboy') as (settings: {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly defParamCharset: 'utf8';
}) => Parser;

/** The fields of a form; undefined for a body that is none, or has a part without a name or a file, which no action takes. */
export async function calledForm(
  headers: Readonly<Record<string, unknown>>,
  body: Buffer,
): Promise<FormData | undefined> {
  const form = new FormData();
  return new Promise((done) => {
    const fail = (): void => done(undefined);
    const add = (name: string | undefined, value: string): void => {
      if (name === undefined) fail();
      else form.append(name, value);
    };
    // A file that is cut short has an error of its own, which ends the process when nobody listens.
    const skip = (_: unknown, file: FileStream): void => {
      fail();
      file.on('error', fail).resume();
    };
    try {
      const reading = parser({ headers, defParamCharset: 'utf8' });
      reading.on('field', add).on('file', skip).on('error', fail);
      reading.on('close', () => done(form)).end(body);
    } catch {
      // It is thrown where the type names no boundary.
      fail();
    }
  });
}

/** Where people find this installation, for what is read off a screen: join addresses and QR codes. */
import 'server-only';
import { headers } from 'next/headers';
import { readConfig } from '../config.ts';

export interface OwnAddress {
  /** An origin, without a slash at its end. */
  readonly url: string;
  /** True when only this computer gets there: a phone that reads it finds itself. */
  readonly isThisComputerOnly: boolean;
}

const THIS_COMPUTER = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/iu;

/** `STEMMA_URL`, or else the address by which the page at hand was asked for. Makes the page dynamic. */
export async function ownAddress(): Promise<OwnAddress> {
  const url = readConfig().url ?? (await askedAddress());
  return { url, isThisComputerOnly: THIS_COMPUTER.test(new URL(url).hostname) };
}

async function askedAddress(): Promise<string> {
  const sent = await headers();
  const host = sent.get('x-forwarded-host') ?? sent.get('host') ?? 'localhost';
  const protocol = sent.get('x-forwarded-proto')?.split(',')[0] === 'https' ? 'https' : 'http';
  const address = `${protocol}://${host}`;
  return URL.canParse(address) ? new URL(address).origin : 'http://localhost';
}

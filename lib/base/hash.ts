import { hash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.ts';

/** SHA-256 of the text's UTF-8 bytes as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** SHA-1 of the text's UTF-8 bytes as 40 hexadecimal digits: only for formats whose readers expect it, it protects nothing. */
export function sha1(text: string): string {
  return hash('sha1', text, 'hex');
}

/** A whole number in [0, 2^32) that depends on the text alone: for choices that must not change between runs. */
export function digestOf(text: string): number {
  return Number.parseInt(sha256(text).slice(0, 8), 16);
}

/** So many hexadecimal digits tell contents apart: 128 bits. */
const CONTENT_DIGITS = 32;

/** The first 32 hexadecimal digits (128 bits) of the SHA-256 of the value's canonical JSON. */
export function contentHash(value: Json): string {
  return contentHashOf(canonicalJson(value));
}

/** `contentHash` of a value that is canonical JSON already. */
export function contentHashOf(json: string): string {
  return sha256(json).slice(0, CONTENT_DIGITS);
}

import { z } from 'zod';
import { readJoinCode } from '#lib/sessions/join-code.ts';
import type { JoinAddress } from '../_ui/room/join-address.ts';

const addressSchema = z.object({
  code: z.string().max(40).catch(''),
  k: z.string().max(100).optional().catch(undefined),
});

/** What an address says of the room that is meant: a code that cannot be one is left for the form to refuse. */
export function readJoinAddress(
  fields: Readonly<Record<string, string | string[] | undefined>>,
): JoinAddress {
  const { code, k } = addressSchema.parse(fields);
  return { code: readJoinCode(code) ?? code, link: k };
}

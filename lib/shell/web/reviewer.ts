/** Who signs on this device. */
import 'server-only';
import { cookies } from 'next/headers';
import { readConfig } from '../config.ts';
import { readReviewerCookie, writeReviewerCookie, type Reviewer } from '../usecases/reviewer.ts';

export const REVIEWER_COOKIE = 'stemma_reviewer';
const YEAR_S = 365 * 24 * 60 * 60;

/** The role and name that were given on this device. Makes the page dynamic. */
export async function ownReviewer(): Promise<Reviewer | undefined> {
  return readReviewerCookie((await cookies()).get(REVIEWER_COOKIE)?.value ?? '');
}

/** Keeps them for a year. */
export async function rememberReviewer(reviewer: Reviewer): Promise<void> {
  (await cookies()).set({
    name: REVIEWER_COOKIE,
    value: writeReviewerCookie(reviewer),
    httpOnly: true,
    sameSite: 'lax',
    secure: readConfig().url?.startsWith('https:') ?? false,
    path: '/',
    maxAge: YEAR_S,
  });
}

/** Takes them off this device: *Not me*, *Leave this device*. */
export async function forgetReviewer(): Promise<void> {
  (await cookies()).delete(REVIEWER_COOKIE);
}

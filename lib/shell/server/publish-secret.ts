import { systemClock } from '../clock.ts';
import { isSameText } from '../same-text.ts';

/** The header in which the server shows its own pages that the news of another bank comes from itself. */
export const PUBLISH_HEADER = 'x-stemma-publish';

const SLOT = Symbol.for('stemma.publish-secret');

/** The secret of this process; the pages run in the same process from another bundle, so it stands on `globalThis`. */
export function publishSecret(): string {
  const shared = globalThis as { [SLOT]?: string };
  const secret = shared[SLOT] ?? systemClock.randomSecret();
  shared[SLOT] = secret;
  return secret;
}

/** Whether it is the secret of this process that was shown. */
export function isPublishSecret(shown: string | null): boolean {
  return shown !== null && isSameText(shown, publishSecret());
}

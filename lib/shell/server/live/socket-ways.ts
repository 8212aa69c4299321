/** How sockets are refused, asked and answered, the same for participants and trainers. */
import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';

/** A device's connection, with what is known of it. Whatever it sends is parsed where it is read. */
export type DeviceSocket<Data> = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Data>;

/** All devices of one kind. */
export type Devices<Data> = Namespace<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Data>;

/** Messages that one device may send in a stretch of time; a person sends one in some seconds. */
const MOST = 40;
const PER_MS = 10_000;

/** Refuses a device with the code that `check` gives, and lets it in without one. */
export async function refusing(
  next: (error?: Error) => void,
  check: () => Promise<string | undefined>,
): Promise<void> {
  try {
    const code = await check();
    next(code === undefined ? undefined : refusal(code));
  } catch (error) {
    console.error(error);
    next(refusal('try-again'));
  }
}

/** What a device reads as `error.data.code`. */
function refusal(code: string): Error {
  return Object.assign(new Error(code), { data: { code } });
}

/**
 * Answers a message of a device. A failure is told as `try-again`, since nothing of it was kept; whoever sends without
 * asking for an answer, or floods, is told nothing or `too-many-messages`.
 */
export function whenAsked<Data>(
  socket: DeviceSocket<Data>,
  event: string,
  answer: (input: unknown) => Promise<unknown>,
): void {
  const within = limiter();
  socket.on(event, (input: unknown, reply: unknown) => {
    if (typeof reply !== 'function') return;
    const tell = reply as (value: unknown) => void;
    if (!within()) {
      tell({ ok: false, code: 'too-many-messages' });
      return;
    }
    answer(input).then(tell, (error: unknown) => {
      console.error(error);
      tell({ ok: false, code: 'try-again' });
    });
  });
}

function limiter(): () => boolean {
  let [since, count] = [0, 0];
  return () => {
    const now = performance.now();
    if (now - since > PER_MS) [since, count] = [now, 0];
    count += 1;
    return count <= MOST;
  };
}

/** A way to a server whose network can go. */
import { connect, createServer, type Socket } from 'node:net';

export interface BlackHole {
  /** Where devices find the server by this way. */
  readonly url: string;
  /** Nothing comes through any more, and nothing says so; what is sent waits. */
  readonly swallow: () => void;
  /** What waited comes through, on connections that both ends still believe in. */
  readonly release: () => void;
  /** What waited is lost, connections end, and new ones come through. */
  readonly drop: () => void;
  readonly close: () => void;
}

/** @param url of a server on this machine */
export async function blackHole({ url }: { readonly url: string }): Promise<BlackHole> {
  let isOpen = true;
  const sockets = new Set<Socket>();
  const pass = (from: Socket, to: Socket): void => {
    sockets.add(from);
    if (!isOpen) from.pause();
    from.on('data', (data) => to.write(data));
    from.on('error', () => undefined);
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const proxy = createServer((near) => {
    const far = connect(Number(new URL(url).port), '127.0.0.1');
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    swallow: () => {
      isOpen = false;
      for (const socket of sockets) socket.pause();
    },
    release: () => {
      isOpen = true;
      for (const socket of sockets) socket.resume();
    },
    drop: () => {
      isOpen = true;
      for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}

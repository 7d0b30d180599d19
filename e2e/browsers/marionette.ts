import { connect, type Socket } from 'node:net';

/** Firefox's own remote protocol: JSON arrays over TCP, each with its length in front. */
export interface Marionette {
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

/** Connects to a Firefox that was started with `--marionette`, and waits until it listens. */
export async function connectMarionette(port: number, timeout = 60_000): Promise<Marionette> {
  const socket = await dial(port, Date.now() + timeout);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let buffer: Buffer = Buffer.alloc(0);
  let last = 0;

  socket.on('data', (part) => {
    buffer = Buffer.concat([buffer, part]);
    for (let frame = takeFrame(buffer); frame; frame = takeFrame(buffer)) {
      buffer = frame.rest;
      const message: unknown = JSON.parse(frame.text);
      // The first message is a greeting; answers are [1, id, error, result].
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(result);
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection.'));
    waiting.clear();
  });
  socket.on('error', () => socket.destroy());

  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const text = JSON.stringify([0, last, command, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    close: () => socket.destroy(),
  };
}

async function dial(port: number, until: number): Promise<Socket> {
  while (true) {
    const socket = connect(port, '127.0.0.1');
    const open = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (open) return socket;
    if (Date.now() > until) throw new Error(`Firefox does not listen on port ${port}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function takeFrame(buffer: Buffer): { text: string; rest: Buffer } | undefined {
  const colon = buffer.indexOf(':');
  if (colon < 0) return undefined;
  const end = colon + 1 + Number(buffer.toString('utf8', 0, colon));
  if (buffer.length < end) return undefined;
  return { text: buffer.toString('utf8', colon + 1, end), rest: buffer.subarray(end) };
}

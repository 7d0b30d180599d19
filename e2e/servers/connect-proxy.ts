import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { type Listening, listen } from './listen.ts';

export interface ConnectProxy extends Listening {
  /** Addresses that were asked for and are not on the list: what a browser wanted from the outside. */
  refused: string[];
}

/**
 * A proxy for browsers that cannot map one host to another themselves (Firefox). `hosts` names the
 * loopback port that stands for `host:443`. Nothing else is let through.
 */
export async function startConnectProxy(hosts: Record<string, number>): Promise<ConnectProxy> {
  const refused: string[] = [];
  const server = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, client: Socket, head: Buffer) => {
    const port = request.url?.endsWith(':443') ? hosts[request.url.slice(0, -':443'.length)] : undefined;
    if (port === undefined) {
      refused.push(request.url ?? '');
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
    client.on('error', () => upstream.destroy());
  });
  return { ...(await listen(server)), refused };
}

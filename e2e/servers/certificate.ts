import { generate } from 'selfsigned';

/** The names that the local servers answer to. */
const CERTIFIED_HOSTS = [
  'arxiv.org',
  'www.arxiv.org',
  'export.arxiv.org',
  'browse.arxiv.org',
  'static.arxiv.org',
  'rss.arxiv.org',
  'api.openai.com',
  'openrouter.ai',
  'localhost',
];

export interface Certificate {
  key: string;
  cert: string;
}

let made: Promise<Certificate> | undefined;

/** One self-signed certificate for every local TLS server of this process. Lives in memory only. */
export function certificate(): Promise<Certificate> {
  made ??= make();
  return made;
}

async function make(): Promise<Certificate> {
  const pem = await generate([{ name: 'commonName', value: 'Winnow test bench' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [
          ...CERTIFIED_HOSTS.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: pem.private, cert: pem.cert };
}

import { defineConfig } from 'wxt';
import { katexFonts } from './lib/digest/katex-fonts.plugin';
import { modelPrices } from './lib/ledger/model-prices.plugin';
import { leanCss } from './lib/platform/lean-css.plugin';
import { checkLicences, licences } from './lib/platform/licences.plugin';
import { noMarkup } from './lib/platform/no-markup.plugin';
import { reportSizes } from './lib/platform/size-report.plugin';

const MODEL_HOST = 'https://api.openai.com/*';
const ARXIV_HOSTS = ['', 'www.', 'export.', 'browse.', 'rss.'].map((sub) => `https://${sub}arxiv.org/*`);

/**
 * Extension pages and the worker: own scripts and styles only, no HTML from strings, no frames.
 * `connect-src` keeps a key from ever going out in the clear, whatever base URL was typed.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  // Reviewers get what `npm ci` and a build need, and nothing else.
  zip: {
    includeSources: [
      ...['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts', 'LICENSE', 'README.md'],
      ...['components', 'entrypoints', 'lib', 'public'].map((folder) => `${folder}/**`),
    ],
    excludeSources: ['**/*.test.*', 'lib/testing/**'],
  },
  vite: () => ({
    plugins: [modelPrices(), katexFonts(), licences(), noMarkup(), leanCss()],
    build: {
      assetsInlineLimit: 0,
      // What libraries say to the console: KaTeX prints there whatever a formula has it print.
      rolldownOptions: { output: { minify: { compress: { dropConsole: true, dropDebugger: true } } } },
    },
  }),
  hooks: {
    'build:done': (wxt, { publicAssets, steps }) => {
      if (wxt.config.mode !== 'production') return;
      checkLicences(
        steps.flatMap(({ chunks }) => chunks.flatMap((each) => ('moduleIds' in each ? each.moduleIds : []))),
      );
      const files = [...steps.flatMap(({ chunks }) => chunks), ...publicAssets];
      const paths = files.map(({ fileName }) => fileName).sort();
      reportSizes(wxt.config.outDir, [...new Set([...paths, 'manifest.json'])], (text) => console.log(text));
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms'],
    // Asked for together with a model server on the reader's own computer: see `loopback-origin.ts`. Firefox has it
    // from the start or never.
    optional_permissions: [
      ...(browser === 'firefox' ? [] : ['declarativeNetRequestWithHostAccess' as const]),
      'notifications',
    ],
    host_permissions: [...ARXIV_HOSTS, MODEL_HOST],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    incognito: 'not_allowed',
    // WXT's dev server needs a looser policy; what is tested and shipped is the production build.
    ...(mode === 'production' ? { content_security_policy: { extension_pages: CSP } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'winnow-for-arxiv@winnow',
              strict_min_version: '140.0',
              // Paper texts and the reader's key go to the model provider that the reader chose.
              data_collection_permissions: { required: ['websiteContent', 'authenticationInfo'] },
            },
            // The first that asks for what is declared above.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123', externally_connectable: { ids: [] } }),
  }),
});

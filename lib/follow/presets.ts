import type { Preset } from './contract';
import { WORDS } from './words';

/** Public digests that lie where their programs put them every day, as they did in September 2026. None is followed by itself. */
export const PRESETS: readonly Preset[] = [
  {
    name: 'Daily-ArXiv-Assistant',
    address:
      'https://raw.githubusercontent.com/DaizeDong/Daily-ArXiv-Assistant/auto_update/out/json/{yyyy}-{mm}/{yyyy}-{mm}-{dd}-daily-papers.json',
    about: WORDS.aboutFoundations,
  },
  {
    name: 'cgarling',
    address:
      'https://raw.githubusercontent.com/cgarling/ChatGPT-ArXiv-Paper-Assistant/auto_update/out/json/{yyyy}-{mm}/{yyyy}-{mm}-{dd}-output.json',
    about: WORDS.aboutGalaxies,
  },
  {
    name: 'JackYFL',
    address:
      'https://raw.githubusercontent.com/JackYFL/gpt_paper_assistant/main/out/output_{yyyy}_{mm}{dd}.md',
    about: WORDS.aboutEmbodied,
  },
];

import type { RunStatus } from '../messages/listing';
import type { View } from '../settings/settings';
import { choice, slider } from './bar-controls';
import { type BarAction, type BarButton, barWords } from './bar-words';
import { el, type OwnElement } from './own-element';
import { WORDS } from './words/bar';

/** The filter bar above the list. */
export interface Bar {
  host: HTMLElement;
  view(view: View): void;
  status(status: RunStatus): void;
  /** How many papers stand at or above the cut-offs. */
  shown(above: number, all: number): void;
  /** One line in place of everything else, such as after an update of the extension. */
  frozen(text: string): void;
}

export interface BarEvents {
  view(change: Partial<View>): void;
  act(action: BarAction): void;
}

export function createBar({ host, root }: OwnElement, on: BarEvents): Bar {
  const doc = host.ownerDocument;
  const relevance = slider(
    doc,
    { label: WORDS.minRelevance, short: WORDS.relevance, min: 1, max: 10 },
    (minRelevance) => on.view({ minRelevance }),
  );
  const novelty = slider(
    doc,
    { label: WORDS.minNovelty, short: WORDS.novelty, min: 1, max: 10 },
    (minNovelty) => on.view({ minNovelty }),
  );
  const strength = slider(
    doc,
    { label: WORDS.minStrength, short: WORDS.strength, min: 0, max: 4 },
    (minStrength) => on.view({ minStrength }),
  );
  const sort = choice<View['sort']>(
    doc,
    WORDS.sort,
    [
      ['arxiv', WORDS.sortArxiv],
      ['score', WORDS.sortScore],
      ['relevance', WORDS.sortRelevance],
    ],
    (value) => on.view({ sort: value }),
  );
  const below = choice<View['below']>(
    doc,
    WORDS.below,
    [
      ['dim', WORDS.belowDim],
      ['fold', WORDS.belowFold],
      ['hide', WORDS.belowHide],
    ],
    (value) => on.view({ below: value }),
  );
  const shown = el(doc, 'span', { class: 'shown' });
  const fill = el(doc, 'i');
  const progress = el(
    doc,
    'div',
    { class: 'progress', role: 'progressbar', 'aria-label': WORDS.progress, 'aria-valuemin': '0' },
    fill,
  );
  const status = el(doc, 'span', { class: 'status', role: 'status' });
  const money = el(doc, 'span', { class: 'money' });
  const buttons = el(doc, 'span', { class: 'control' });
  const controls = [relevance, novelty, strength, sort, below].map((control) => control.element);
  const row = el(doc, 'div', { class: 'row' }, ...controls, shown);
  const words = el(doc, 'div', { class: 'words' }, status, progress, money, buttons);
  const region = el(doc, 'section', { class: 'bar', role: 'region', 'aria-label': WORDS.bar }, row, words);
  root.append(region);

  let last: RunStatus | null = null;
  let countdown: ReturnType<typeof setInterval> | undefined;

  function show(now: RunStatus): void {
    const said = barWords(now);
    if (status.textContent !== said.status) status.textContent = said.status;
    status.dataset.tone = said.tone;
    money.textContent = said.money;
    // At rest it takes no room, but stays where assistive technology knows it to be.
    progress.toggleAttribute('data-rest', said.progress === null);
    progress.setAttribute('aria-valuenow', String(said.progress?.now ?? 0));
    progress.setAttribute('aria-valuemax', String(said.progress?.max ?? 1));
    fill.style.width = `${(100 * (said.progress?.now ?? 0)) / (said.progress?.max ?? 1)}%`;
    const labels = said.buttons.map(({ label }) => label).join();
    if (buttons.dataset.labels === labels) return;
    buttons.dataset.labels = labels;
    buttons.replaceChildren(...said.buttons.map((button) => actionButton(doc, button, on.act)));
  }

  return {
    host,
    view(view) {
      relevance.set(view.minRelevance);
      novelty.set(view.minNovelty);
      strength.set(view.minStrength);
      sort.set(view.sort);
      below.set(view.below);
    },
    status(now) {
      last = now;
      const hasScores = now.phase !== 'keyword' || now.scored + now.stale > 0;
      relevance.rest(!hasScores);
      novelty.rest(!hasScores);
      strength.element.hidden = now.phase !== 'keyword' && now.withoutAbstract === 0;
      clearInterval(countdown);
      if (now.notice?.until ?? now.abstracts?.until) countdown = setInterval(() => last && show(last), 1000);
      show(now);
    },
    shown(above, all) {
      shown.textContent = above === all ? WORDS.shownAll({ all }) : WORDS.shownSome({ above, all });
    },
    frozen(text) {
      clearInterval(countdown);
      row.remove();
      words.replaceChildren(status);
      status.textContent = text;
    },
  };
}

function actionButton(doc: Document, button: BarButton, act: BarEvents['act']) {
  const { label, primary } = button;
  const element = el(doc, 'button', { type: 'button', class: primary ? 'primary' : '' }, label);
  // The page's own scripts can make up clicks; only the reader's may spend.
  element.addEventListener('click', (event) => event.isTrusted && act(button));
  return element;
}

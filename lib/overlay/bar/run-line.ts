import type { RunStatus } from '../../messages/listing';
import { el } from '../own-element';
import { WORDS } from '../words/bar';
import type { BarAction, BarButton } from './bar-buttons';
import { barWords } from './bar-words';
import { button } from './controls';

/** What a run is doing, what it costs, and what helps. */
export interface RunLine {
  element: HTMLElement;
  /** Along the edge of the bar, in sight wherever the page is scrolled to. */
  progress: HTMLElement;
  status(status: RunStatus): void;
  /** One line in place of everything else, and a way to load the page anew. */
  frozen(text: string): void;
}

export function createRunLine(doc: Document, act: (action: BarAction) => void): RunLine {
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
  const toSettings = { label: WORDS.settings, does: 'options', primary: false } as const;
  const settings = el(doc, 'span', {}, ...actionButton(doc, toSettings, act));
  const actions = el(doc, 'span', { class: 'actions' }, buttons, settings);
  const element = el(doc, 'div', { class: 'words' }, status, money, actions);
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
    // One way there is enough, and where it helps it has a name of its own.
    settings.hidden = said.buttons.some(({ does }) => does === 'options');
    const labels = said.buttons.map(({ label, price }) => `${label} ${price ?? ''}`).join();
    if (buttons.dataset.labels === labels) return;
    buttons.dataset.labels = labels;
    buttons.replaceChildren(...said.buttons.flatMap((each) => actionButton(doc, each, act)));
  }

  return {
    ...{ element, progress },
    status(now) {
      last = now;
      clearInterval(countdown);
      if (now.notice?.until ?? now.abstracts?.until) countdown = setInterval(() => last && show(last), 1000);
      show(now);
    },
    frozen(text) {
      clearInterval(countdown);
      progress.remove();
      const reload = actionButton(doc, { label: WORDS.reload, does: 'reload', primary: true }, act);
      element.replaceChildren(status, ...reload);
      status.textContent = text;
    },
  };
}

function actionButton(doc: Document, action: BarButton, act: (action: BarAction) => void): HTMLElement[] {
  // The page's own scripts can make up clicks; only the reader's may spend.
  const element = button(doc, action.label, (event) => event.isTrusted && act(action));
  element.className = action.primary ? 'primary' : '';
  if (action.price === undefined) return [element];
  const id = `price-${action.does}`;
  element.setAttribute('aria-describedby', id);
  return [element, el(doc, 'span', { id }, action.price)];
}

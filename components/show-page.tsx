import { type ComponentChild, render } from 'preact';
import { LANGUAGE } from '../lib/base/said';

/** Shows one of our pages in its document, in the language of its words. @param title of the window, until the page gives it another */
export function showPage(title: string, page: ComponentChild): void {
  document.documentElement.lang = LANGUAGE;
  document.title = title;
  const root = document.getElementById('app');
  if (root) render(page, root);
}

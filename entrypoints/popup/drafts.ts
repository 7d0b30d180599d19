import type { Axis } from '../../lib/criteria/axes';
import type { Criteria } from '../../lib/criteria/criteria';

/**
 * What was typed and not saved, kept while the popup is closed, since a click beside it closes it. In
 * `localStorage` because a popup's `sessionStorage` ends with the popup. No page can read either.
 */
const PLACE = 'criteria-drafts';

/** Unsaved criteria, oldest first. Whatever cannot be read is as good as none. */
export function readDrafts(): Criteria[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isCriteria) : [];
  } catch {
    return [];
  }
}

export function keepDrafts(drafts: Criteria[]): void {
  try {
    if (drafts.length === 0) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, JSON.stringify(drafts));
  } catch {
    // A full disk loses the safety net, not the text in the open popup.
  }
}

function isCriteria(value: unknown): value is Criteria {
  if (typeof value !== 'object' || value === null) return false;
  const { commentLanguage = '', axes = [] } = value as Partial<Criteria>;
  const texts = ['id', 'name', 'text'].every((field) => typeof Reflect.get(value, field) === 'string');
  return (
    texts &&
    typeof commentLanguage === 'string' &&
    Array.isArray(axes) &&
    axes.every(isAxis) &&
    ['authors', 'categories'].every((field) => isList(Reflect.get(value, field) ?? []))
  );
}

function isAxis(value: unknown): value is Axis {
  if (typeof value !== 'object' || value === null) return false;
  const { name, rubric, weight } = value as Partial<Axis>;
  return typeof name === 'string' && typeof rubric === 'string' && typeof weight === 'number';
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

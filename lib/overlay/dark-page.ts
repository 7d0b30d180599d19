/** Whether the page is dark: arXiv's listings never are by themselves, but extensions can make them so. */
export function isDarkPage(doc: Document): boolean {
  const window = doc.defaultView;
  for (const element of [doc.querySelector('main'), doc.body, doc.documentElement]) {
    const colour = element && window?.getComputedStyle(element).backgroundColor;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour?.match(/[\d.]+/g) ?? []).map(Number);
    if (colour?.startsWith('rgb') && alpha > 0) return 0.299 * red + 0.587 * green + 0.114 * blue < 96;
  }
  return false;
}

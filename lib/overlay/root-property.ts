/** Sets a property of the root element's style, for rules of ours in the page; null takes it away without a trace. */
export function setRootProperty({ documentElement: root }: Document, name: string, value: string | null) {
  if (value !== null) return root.style.setProperty(name, value);
  root.style.removeProperty(name);
  if (root.getAttribute('style') === '') root.removeAttribute('style');
}

/**
 * Set up before the unit tests of a file that needs a page. Files share one, since making a page takes longer than most
 * of them do, and each finds it empty.
 */
const page = document;

for (const part of [page.documentElement, page.head, page.body])
  for (const { name } of [...part.attributes]) part.removeAttribute(name);
page.head.replaceChildren();
page.body.replaceChildren();

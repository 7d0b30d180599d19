/** Has the browser save a file that is made of these texts, one after the other. Returns its name. */
export function download(file: string, texts: readonly string[], mime: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...texts], { type: `${mime};charset=utf-8` }));
  link.download = file;
  link.click();
  // The download has taken it by then; a minute is long.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return file;
}

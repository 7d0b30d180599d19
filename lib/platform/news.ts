/** Between our own pages and the background; a channel belongs to one origin, so that no web page hears of it. */
const CHANNEL = 'winnow-news';

/** Tells those of our own pages that are open that what they show may have changed. What it is they ask for themselves. */
export function tellNews(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Returns what ends it. */
export function onNews(heard: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', heard);
  return () => channel.close();
}

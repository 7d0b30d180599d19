/** Id of a topic's place on the page, for the contents to jump to; by its place among them, since it may be called anything. */
export function topicPlace(index: number): string {
  return `topic-${index + 1}`;
}

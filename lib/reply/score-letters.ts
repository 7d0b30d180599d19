/** `R: 9` and `N: 7` on lines of their own: names so short count only where both stand in one record. */
export class ScoreLetters {
  private relevance = false;
  private n: string | null = null;

  /** Another record begins. */
  reset(): void {
    this.relevance = false;
    this.n = null;
  }

  /**
   * Takes a line's key and value.
   * @returns the novelty, once both letters stand there
   */
  take(key: string, value: string): string | null {
    if (/^r$/i.test(key)) this.relevance = true;
    // Said twice, differently, it is no score.
    else if (/^n$/i.test(key)) this.n = this.n === null || this.n === value ? value : `${this.n} | ${value}`;
    return this.relevance ? this.n : null;
  }
}

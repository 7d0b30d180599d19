/**
 * What we use of the browser's Prompt API. Extensions have it since Chrome 138; where Chrome 148 brought new
 * names, extensions may see either (2026-11): https://github.com/webmachinelearning/prompt-api/pull/192
 */
export interface LanguageModelApi {
  availability(options: object): Promise<Availability>;
  create(options: object): Promise<LanguageModelSession>;
}

export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

export interface LanguageModelSession {
  promptStreaming(input: string, options: { signal: AbortSignal }): ReadableStream<string>;
  /** A session of its own that begins where this one stands. */
  clone(options: { signal: AbortSignal }): Promise<LanguageModelSession>;
  destroy(): void;
  /** Tokens that the session holds, and how many a text would add. */
  readonly contextUsage?: number;
  readonly inputUsage?: number;
  measureContextUsage?(input: string): Promise<number>;
  measureInputUsage?(input: string): Promise<number>;
}

/** Told of a download that `create` has begun; `loaded` is the share that is done. */
export type DownloadMonitor = (target: {
  addEventListener(type: 'downloadprogress', listener: (event: { loaded: number }) => void): void;
}) => void;

/** What the model is to be able to do. The browser wants to hear the same each time that it is asked. */
export const MODEL_OPTIONS = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
};

/** The browser's interface, or null where it has none. */
export function languageModel(): LanguageModelApi | null {
  return (globalThis as { LanguageModel?: LanguageModelApi }).LanguageModel ?? null;
}

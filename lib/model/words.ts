/** What the reader reads of requests to models: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  stopped: 'Stopped.',
  unexpected: ({ error }: { error: string }) => `Something unexpected went wrong: ${error}`,
  brokeOff: ({ host, said }: { host: string; said: string }) => `${host} broke off: ${said}`,

  // Replies that are none.
  silent: ({ host }: { host: string }) => `${host} went silent in the middle of a reply.`,
  tooMuchSent: ({ host }: { host: string }) => `${host} sent far more than was asked for.`,
  nothingSent: ({ host }: { host: string }) =>
    `${host} did not answer like a model server. It sent nothing. Check the base URL in the options.`,
  otherSent: ({ host, excerpt }: { host: string; excerpt: string }) =>
    `${host} did not answer like a model server. It sent “${excerpt}”. Check the base URL in the options.`,
  /** A web page came in place of a reply: mostly that of a network that wants a login. */
  emptyPageSent: ({ host }: { host: string }) =>
    `${host} did not answer like a model server. It sent nothing. Check the base URL, or log in to this network first.`,
  pageSent: ({ host, excerpt }: { host: string; excerpt: string }) =>
    `${host} did not answer like a model server. It sent “${excerpt}”. Check the base URL, or log in to this network first.`,

  torn: ({ host }: { host: string }) => `${host} sent a piece of its reply that could not be read.`,
  usedUp: ({ host }: { host: string }) =>
    `${host} spent its whole reply on thinking, and no room was left for the answer. Choose a lower effort in the options, or a model that thinks less.`,
  inThought: ({ host }: { host: string }) =>
    `${host} left its answer in its thinking, where no score could be read. Choose a lower effort in the options, or another model.`,

  // Connections that there are not.
  offline: 'You are offline. Winnow goes on when the connection is back.',
  noLocalAnswer: ({ host }: { host: string }) =>
    `No answer from ${host}. Start the model server, check the port in the base URL, and that Winnow is allowed to reach ${host}.`,
  noAnswer: ({ host }: { host: string }) =>
    `No answer from ${host}. Check the connection, the base URL in the options, and that Winnow is allowed to reach ${host}.`,

  // What a server says no to; `…Saying` with its own words.
  slowDown: ({ host }: { host: string }) => `${host} asks to slow down.`,
  tooLong: ({ host }: { host: string }) => `${host} cannot take this much text at once.`,
  refusedText: ({ host }: { host: string }) => `${host} refused this text.`,
  refusedTextSaying: ({ host, said }: { host: string; said: string }) =>
    `${host} refused this text: “${said}”.`,
  refused: ({ host }: { host: string }) => `${host} refused the request.`,
  refusedSaying: ({ host, said }: { host: string; said: string }) =>
    `${host} refused the request: “${said}”.`,
  badLocalKey: ({ host }: { host: string }) =>
    `${host} refused the API key. Enter in the options the one that is set in the model server.`,
  badKey: ({ host }: { host: string }) => `${host} refused the API key. Enter it again in the options.`,
  noBalance: ({ host }: { host: string }) =>
    `${host} says that the account has no balance left. Top it up there, then try again.`,
  noLocalModel: ({ host, model }: { host: string; model: string }) =>
    `${host} does not know the model “${model}”. Load it in the model server, or choose another in the options.`,
  noModel: ({ host, model }: { host: string; model: string }) =>
    `${host} does not know the model “${model}”. Check its name in the options.`,
  notLoaded: ({ host, model }: { host: string; model: string }) =>
    `The model “${model}” is not loaded at ${host}. Load it in the model server, or choose another in the options.`,
  notFound: ({ host }: { host: string }) =>
    `There is a server at ${host}, but no model server at this base URL (HTTP 404). Check it in the options: most end in /v1.`,
  blockedOrigin: ({ host }: { host: string }) =>
    `${host} refuses requests from browser extensions (HTTP 403). For Ollama, set OLLAMA_ORIGINS=chrome-extension://*,moz-extension://* and start it again; for LM Studio, enable CORS in its server settings.`,
  blockedOriginSaying: ({ host, said }: { host: string; said: string }) =>
    `${host} refuses requests from browser extensions (HTTP 403): “${said}”. For Ollama, set OLLAMA_ORIGINS=chrome-extension://*,moz-extension://* and start it again; for LM Studio, enable CORS in its server settings.`,
  forbidden: ({ host }: { host: string }) =>
    `${host} does not allow this (HTTP 403). Your account, region or key may not include this model.`,
  forbiddenSaying: ({ host, said }: { host: string; said: string }) =>
    `${host} does not allow this (HTTP 403): “${said}”. Your account, region or key may not include this model.`,
  noBrowsers: ({ host }: { host: string }) =>
    `${host} does not let this account be used from a browser. Its administrator may allow it, or use a key of another account.`,
  noBrowsersSaying: ({ host, said }: { host: string; said: string }) =>
    `${host} does not let this account be used from a browser: “${said}”. Its administrator may allow it, or use a key of another account.`,
  busy: ({ host, status }: { host: string; status: string }) =>
    `${host} is not able to answer right now (HTTP ${status}).`,
  busySaying: ({ host, status, said }: { host: string; status: string; said: string }) =>
    `${host} is not able to answer right now (HTTP ${status}): “${said}”.`,

  // The browser's own model.
  builtInAbsent: 'This browser has no model of its own. Choose another provider in the options.',
  builtInUnavailable:
    'Your browser says that its own model cannot run here. Choose another provider in the options.',
  builtInNotDownloaded: 'Your browser’s own model is not downloaded yet. Start the download in the options.',
  builtInCriteriaTooLong:
    'Your criteria are too long for your browser’s own model. Shorten them. Choose another provider in the options.',
  builtInTooLong: 'Your browser’s own model cannot take this much text at once.',
  builtInWithheld: 'Your browser’s own model withheld its answer.',
  builtInBrokeOff: 'Your browser’s own model broke off.',
  builtInBrokeOffSaying: ({ said }: { said: string }) => `Your browser’s own model broke off: ${said}`,
};

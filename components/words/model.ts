/** What the reader reads where a model is chosen and its price typed: one entry a message, so that each can become an entry of `_locales`. */
export const MODEL = {
  heading: 'Model',
  baseUrl: 'Base URL',
  baseUrlHint:
    'The web address at which your model service takes requests. Any that speaks OpenAI’s chat completions will do.',
  model: 'Model',
  effort: 'Reasoning effort',
  effortHint:
    'How long the model thinks before it answers. What it thinks is billed like its answer, so this sets most of the price.',
  /** The provider is asked in a way that has no such field. */
  effortLeftOut: ({ name }: { name: string }) =>
    `${name} takes no effort this way: it changes nothing there.`,
  effortNone: 'None',
  effortMinimal: 'Minimal',
  effortLow: 'Low (default)',
  effortMedium: 'Medium',
  effortHigh: 'High',
  free: 'On this computer: costs nothing.',
  billsHere: ({ port }: { port: string }) => `Does somebody bill you for what port ${port} does?`,
  billsHereHint:
    'A gateway on this computer may hand what you ask to a service that bills. Until you say, Winnow counts it against the daily limit at a high price.',
  /** In place of the price of a model on this computer. */
  priceUnsaid: ({ model }: { model: string }) => `${model}: say below whether it costs anything.`,
  notSaid: 'Not said yet',
  runsHere: 'No: the model runs on this computer',
  billsThere: 'Yes: a service behind it bills',
  perMillion: ({ input, output }: { input: string; output: string }) =>
    `${input} in, ${output} out a million tokens`,
  /** After any price: what the provider itself said that requests came to, compared with it. */
  billDiffers: ({ share }: { share: string }) => `Its own bills came to ${share} of that.`,
  typedPrice: ({ model, price }: { model: string; price: string }) => `${model}: ${price}, as you typed.`,
  /** After the price that was typed, where the table has another. */
  tablePrice: ({ date, price }: { date: string; price: string }) =>
    `The price table of ${date} says ${price}.`,
  price: ({ model, price, date, source }: { model: string; price: string; date: string; source: string }) =>
    `${model}: ${price}; prices of ${date}, from ${source}. Other tables differ: what your provider’s list says counts.`,
  /** The provider says itself what a request cost. */
  priceAfter: ({ name }: { name: string }) =>
    `${name} says after each request what it cost. Before it, Winnow sets a high price aside.`,
  noPrice: ({ model }: { model: string }) =>
    `${model}: no price known. Until you type it below, Winnow shows tokens only, and the daily limit counts them at a high price.`,
  otherPrice: 'Type another price',
  inputPrice: 'Price of input',
  inputPriceHint: 'US dollars a million tokens, from the provider’s price list.',
  outputPrice: 'Price of output',
  outputPriceHint: 'Leave both empty to go on without a price.',
};

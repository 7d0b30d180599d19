/** What the reader reads of what was typed into the options: one entry a message, so that each can become an entry of `_locales`. */
export const WORDS = {
  // The address of the model service.
  noAddress: ({ example }: { example: string }) =>
    `Type the address of the model service, for example ${example}`,
  spaces: 'An address has no spaces and no backslashes.',
  notWeb: ({ example }: { example: string }) => `This is not a web address. It should look like ${example}`,
  notHttps: ({ example }: { example: string }) => `Start the address with https://, as in ${example}`,
  noScheme: ({ guess }: { guess: string }) => `Start the address with its scheme: ${guess}`,
  credentials: 'Leave out the name and password before the @. The key goes in its own field.',
  query: 'Leave out the part that starts with ? or #.',
  brackets: 'Write a name instead of a number in brackets. For this computer, write localhost or 127.0.0.1.',
  hostName: ({ example }: { example: string }) =>
    `The name of the server is not right. It should look like ${example}`,
  plainHttp:
    'http: works only for a model server on this computer (localhost or 127.0.0.1). Use https: for any other.',
  wholePath: 'Leave out /chat/completions: Winnow adds it.',

  // The other fields.
  key: 'A key has no spaces and no accented letters. Copy it again.',
  noModel: 'Type the name of the model, for example gpt-6-luna.',
  longModel: 'A model’s name has at most 200 letters.',
  amount: ({ most }: { most: number }) => `Type an amount from 0 to ${most}.`,
  papers: ({ most }: { most: number }) => `Type a number from 1 to ${most}.`,
  halfPrice: 'Type this price, too, or empty the other one.',
  price: 'Type an amount from 0 to 1000.',
};

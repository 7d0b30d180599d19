/** What the reader reads where spending is limited, or spent better: one entry a message, so that each can become an entry of `_locales`. */
export const LIMITS = {
  heading: 'Limits',
  daily: 'Daily limit in US dollars',
  dailyHint: 'Winnow stops before a request that would pass it.',
  page: 'Limit for one page in US dollars',
  pageHint: 'However long the listing, and whatever you said yes to.',
  askPapers: 'Ask before scoring more papers than',
  askPapersHint: 'On one page. You can then score all, or those nearest to your criteria.',
  askDollars: 'Ask before spending more US dollars than',
  askDollarsHint: 'On one page. Without your answer, it never costs more than this.',
  replacements: 'Score replacements',
  replacementsHint: 'New versions of earlier papers. Off, they are ranked by keywords.',
  titles: 'Score from the title',
  titlesHint: 'Where arXiv does not give out the abstract. Such scores are marked.',
  /** Over the two ways to spend less, or to spend more where it matters. */
  levers: 'Spend less, or read more closely',
  titlePass: 'Read titles first',
  titlePassHint:
    'One cheap pass over the titles leaves out papers that clearly meet no criterion; what is on screen, and what matches your keywords, is read in any case. It loses some good papers: on a day of 63 relevant ones only 26 had a keyword in the title. With a small model it saves a cent or two a day, so it is for expensive models.',
  titleModel: 'Model for titles',
  titleModelHint: 'At the same service. Empty: the model above.',
  secondModel: 'Second opinion from',
  secondModelHint:
    'A stronger model at the same service, asked once more about papers above your cut-offs or a point below, about one in seven. Its scores stand in place of the first. Empty: none.',
  secondEffort: 'Its reasoning effort',
  secondEffortHint: 'A paper that the first model takes for poor gets no second reader.',
};

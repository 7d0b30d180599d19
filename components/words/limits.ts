import { said } from '../../lib/base/said';

/** What the reader reads where spending is limited, or spent better. */
export const LIMITS = {
  heading: said('pages_limits_heading'),
  daily: said('pages_limits_daily'),
  dailyHint: said('pages_limits_dailyHint'),
  page: said('pages_limits_page'),
  pageHint: said('pages_limits_pageHint'),
  askPapers: said('pages_limits_askPapers'),
  askPapersHint: said('pages_limits_askPapersHint'),
  askDollars: said('pages_limits_askDollars'),
  askDollarsHint: said('pages_limits_askDollarsHint'),
  replacements: said('pages_limits_replacements'),
  replacementsHint: said('pages_limits_replacementsHint'),
  titles: said('pages_limits_titles'),
  titlesHint: said('pages_limits_titlesHint'),
  levers: said('pages_limits_levers'),
  titlePass: said('pages_limits_titlePass'),
  titlePassHint: said('pages_limits_titlePassHint'),
  titleModel: said('pages_limits_titleModel'),
  titleModelHint: said('pages_limits_titleModelHint'),
  secondModel: said('pages_limits_secondModel'),
  secondModelHint: said('pages_limits_secondModelHint'),
  secondEffort: said('pages_limits_secondEffort'),
  secondEffortHint: said('pages_limits_secondEffortHint'),
  strongBudget: said('pages_limits_strongBudget'),
  strongBudgetHint: said('pages_limits_strongBudgetHint'),
};

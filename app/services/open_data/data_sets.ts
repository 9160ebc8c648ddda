/** Every data set, in the order of the page. */
import { everyCertifiedCompany } from '#queries/register/certified_companies'
import { openEvents } from '#queries/courses/open_events'
import { publishedTerms } from '#queries/programmes/published_terms'
import { publishedGrants } from '#queries/publication/published_grants'
import { eventFields } from '#services/courses/open_data_events'
import { dictionary, rowsBy, type DataSet } from '#services/open_data/data_set'
import { grantFields } from '#services/open_data/grants'
import { supportFields } from '#services/open_data/support_programmes'
import { companyFields, openCompany } from '#services/register/open_data_companies'

/** Assumed: the ward has not said under which licence it publishes. */
export const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }

export const DATA_SETS: DataSet[] = [
  {
    name: 'events',
    file: '131032_event',
    fields: dictionary(eventFields),
    rows: async () => (await openEvents()).map(rowsBy(eventFields)),
    hasMark: false,
    isGuarded: false,
    more: [{ address: '/api/v1/courses', word: 'api' }],
  },
  {
    name: 'support-programmes',
    file: '131032_support_system',
    fields: dictionary(supportFields),
    rows: async () => (await publishedTerms()).map(rowsBy(supportFields)),
    hasMark: true,
    isGuarded: false,
    more: [{ address: '/api/v1/programmes', word: 'api' }],
  },
  {
    name: 'grants',
    file: '131032_grants',
    fields: dictionary(grantFields),
    rows: async () => (await publishedGrants()).map(rowsBy(grantFields)),
    hasMark: true,
    isGuarded: true,
    more: [{ address: '/open-data/grants-360giving.json', word: 'giving' }],
  },
  {
    name: 'certified-companies',
    file: '131032_certified_companies',
    fields: dictionary(companyFields),
    rows: async () => (await everyCertifiedCompany()).flatMap(openCompany),
    hasMark: true,
    isGuarded: true,
    more: [
      { address: '/certified-companies.atom', word: 'feed' },
      { address: '/api/v1/certified-companies', word: 'api' },
    ],
  },
]

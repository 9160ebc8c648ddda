/** Dashboards with something on them, and who opens them. */
import { givenSubmittedCase } from '#tests/support/certification_desk'
import { givenSession } from '#tests/support/courses'
import { givenStaff } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'

export async function pagesOfDashboards(): Promise<Role[]> {
  await givenSubmittedCase()
  await givenSession()

  return [
    {
      name: 'clerk of courses with a dashboard',
      person: await givenStaff('courses', 'clerk'),
      pages: { 'office.dashboards.courses.show': ['/office/dashboard/courses'] },
    },
    {
      name: 'clerk of certifications with a dashboard',
      person: await givenStaff('certifications', 'clerk'),
      pages: { 'office.dashboards.certifications.show': ['/office/dashboard/certifications'] },
    },
    {
      name: 'clerk with a dashboard',
      person: await givenStaff('claims', 'clerk'),
      pages: { 'office.dashboards.claims.show': ['', '?year=2025', '?year=1999'].map((query) => `/office/dashboard/claims${query}`) },
    },
    {
      name: 'accountant with a dashboard',
      person: await givenStaff('accounts', 'accountant'),
      pages: { 'office.dashboards.accounts.show': ['/office/dashboard/accounts'] },
    },
    {
      name: 'officer with a dashboard',
      person: await givenStaff('programmes', 'officer'),
      pages: {
        'office.dashboards.programmes.show': ['/office/dashboard/programmes'],
        'office.management.show': ['', '?year=2025'].map((query) => `/office/management${query}`),
        'office.reports.index': ['/office/reports'],
        'office.reports.plan': ['/office/reports/plan'],
        'office.reports.programme': ['', '?year=2025'].map((query) => `/office/reports/programmes/recruitment-cost${query}`),
      },
    },
  ]
}

import { APPROVING_POSTS } from '#values/desks'

/** The main menu of whom one acts as: one role, one way; the public sees the public's. */
interface Place {
  path: string
  area?: 'company' | 'office' | 'learner'
  user?: object
  company?: { id: number }
  desk?: string
  /** held in one's own name, not as a deputy */
  ownPosts?: { post: string }[]
  actor?: { as: string; post?: string }
}

interface Row {
  to: string
  /** what follows the address: the desk one comes from */
  query?: string
  /** key of its word */
  label: string
  /** the address alone, not what lies below it */
  isExact?: boolean
  /** the addresses below this one that have their own row */
  except?: string[]
  /** only for those who hold an approving post */
  forApprovers?: boolean
  /** only for those who act as a clerk */
  forClerks?: boolean
  /** only for those who act by one of these posts */
  forPosts?: string[]
}

const visitor: Row[] = [
  { to: '/', label: 'nav.public.home', isExact: true },
  { to: '/estimate', label: 'nav.public.estimate' },
  { to: '/courses', label: 'nav.public.courses' },
  { to: '/certified-companies', label: 'nav.public.certified_companies' },
  { to: '/plan', label: 'nav.public.plan' },
  { to: '/indicators', label: 'nav.public.indicators' },
]

const learner: Row[] = [
  { to: '/my', label: 'nav.learner.home', except: ['/my/profile'] },
  { to: '/courses', label: 'nav.learner.courses' },
  { to: '/my/profile', label: 'nav.learner.profile' },
]

const ofCompany = (home: string): Row[] => [
  { to: home, label: 'nav.company.home', isExact: true },
  { to: `${home}/claims`, label: 'nav.company.claims' },
  { to: `${home}/certifications`, label: 'nav.company.certifications' },
  { to: `${home}/training`, label: 'nav.company.training' },
  { to: `${home}/profile`, label: 'nav.company.profile' },
  { to: `${home}/members`, label: 'nav.company.members' },
]

const exportsOf = (desk: string, only: Pick<Row, 'forClerks' | 'forPosts'> = {}): Row => ({
  to: '/office/exports',
  query: `?desk=${desk}`,
  label: 'nav.office.exports',
  ...only,
})

const ofDesk: Record<string, Row[]> = {
  claims: [
    { to: '/office/claims', label: 'nav.office.claims', except: ['/office/claims/approvals', '/office/claims/repayments'] },
    { to: '/office/claims/approvals', label: 'nav.office.approvals' },
    { to: '/office/claims/repayments', label: 'nav.office.repayments' },
    { to: '/office/dashboard/claims', label: 'nav.office.dashboard' },
    exportsOf('claims'),
    { to: '/office/deputies', label: 'nav.office.deputies', forApprovers: true },
  ],
  courses: [
    { to: '/office/courses', label: 'nav.office.courses', except: ['/office/courses/catalogue', '/office/courses/charges'] },
    { to: '/office/courses/catalogue', label: 'nav.office.catalogue', forClerks: true },
    { to: '/office/courses/charges', label: 'nav.office.charges', forClerks: true },
    { to: '/office/dashboard/courses', label: 'nav.office.dashboard', forClerks: true },
    exportsOf('courses', { forClerks: true }),
  ],
  certifications: [
    {
      to: '/office/certifications',
      label: 'nav.office.certifications',
      except: ['approvals', 'proposals', 'reviews', 'panels', 'revocations'].map((part) => `/office/certifications/${part}`),
      forPosts: ['clerk', ...APPROVING_POSTS],
    },
    { to: '/office/certifications/approvals', label: 'nav.office.approvals', forPosts: ['clerk', ...APPROVING_POSTS] },
    { to: '/office/dashboard/certifications', label: 'nav.office.dashboard', forPosts: ['clerk', ...APPROVING_POSTS] },
    { to: '/office/deputies', label: 'nav.office.deputies', forApprovers: true },
    { to: '/office/certifications/reviews/people', label: 'nav.office.reviewers', forPosts: ['clerk'] },
    {
      to: '/office/certifications/reviews',
      label: 'nav.office.reviews',
      except: ['/office/certifications/reviews/profile'],
      forPosts: ['reviewer', 'expert'],
    },
    { to: '/office/certifications/reviews/profile', label: 'nav.office.review_profile', forPosts: ['reviewer', 'expert'] },
    {
      to: '/office/certifications/panels',
      label: 'nav.office.panels',
      except: ['/office/certifications/panels/calibration'],
      forPosts: ['clerk', 'chair', 'reviewer', 'expert'],
    },
    { to: '/office/certifications/panels/calibration', label: 'nav.office.calibration', forPosts: ['chair'] },
    exportsOf('certifications', { forPosts: ['clerk', ...APPROVING_POSTS] }),
  ],
  accounts: [
    { to: '/office/accounts', label: 'nav.office.accounts', except: ['/office/accounts/repayments'] },
    { to: '/office/accounts/repayments', label: 'nav.office.repayments' },
    { to: '/office/dashboard/accounts', label: 'nav.office.dashboard' },
    exportsOf('accounts'),
  ],
  programmes: [
    { to: '/office/programmes', label: 'nav.office.programmes' },
    { to: '/office/plan', label: 'nav.office.plan' },
    { to: '/office/indicators', label: 'nav.office.indicators' },
    { to: '/office/management', label: 'nav.office.management' },
    { to: '/office/dashboard/programmes', label: 'nav.office.dashboard' },
    { to: '/office/reports', label: 'nav.office.reports' },
    exportsOf('programmes', { forPosts: ['officer'] }),
  ],
  audit: [
    { to: '/office/audit', label: 'nav.office.audit', except: ['trail', 'anchors', 'exports'].map((part) => `/office/audit/${part}`) },
    { to: '/office/audit/trail', label: 'nav.office.trail' },
    { to: '/office/audit/anchors', label: 'nav.office.anchors' },
    { to: '/office/indicators', label: 'nav.office.indicators' },
    { to: '/office/management', label: 'nav.office.management' },
    { to: '/office/reports', label: 'nav.office.reports' },
    exportsOf('audit'),
  ],
  admin: [
    { to: '/office/admin', label: 'nav.office.admin', except: ['/office/admin/letters'] },
    { to: '/office/admin/letters', label: 'nav.office.letters' },
    exportsOf('admin'),
  ],
}

export const menu = (place: Place) => rowsFor(place).map((row) => ({ ...row, to: row.to + (row.query ?? ''), isHere: isAt(row, place.path) }))

function rowsFor({ area, user, company, desk, ownPosts = [], actor }: Place): Row[] {
  if (area === 'company' && company) return ofCompany(`/companies/${company.id}`)
  if (area === 'learner') return learner
  if (area === 'office')
    return (ofDesk[desk ?? ''] ?? []).filter(
      ({ forApprovers, forClerks, forPosts }) =>
        (!forApprovers || ownPosts.some(isApproving)) &&
        (!forClerks || actor?.as === 'clerk') &&
        (!forPosts || forPosts.includes(actor?.post ?? ''))
    )
  return user ? [] : visitor
}

const isApproving = ({ post }: { post: string }) => APPROVING_POSTS.includes(post)

const isAt = ({ to, isExact, except = [] }: Row, path: string) =>
  path === to || (!isExact && path.startsWith(`${to}/`) && !except.some((one) => path.startsWith(one)))

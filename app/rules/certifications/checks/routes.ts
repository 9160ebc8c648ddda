import { when, type Finding } from '#rules/claims/checks/finding'
import { notTwice } from '#rules/certifications/checks/twice'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'

const ACTS = ['certify', 'decline', 'revokeCertificate'] as const
const POSTS = ['section_chief', 'division_chief']
const PUBLIC = ['name', 'town', 'industry', 'size', 'fields', 'story', 'numbers', 'photo', 'jobs']

/** Whose seals an act needs, and what may be shown of those who hold a certificate. */
export const checkRoutes = ({ approval, publicItems }: SchemeDefinition): Finding[] => [
  ...ACTS.flatMap((act) => {
    const route: string[] = approval[act] ?? []
    return [
      ...when(route.length === 0, `approval.${act}`, '決裁者がありません。', 'has nobody to approve.'),
      ...when(
        !route.every((post) => POSTS.includes(post)),
        `approval.${act}`,
        'この名前の職はありません。',
        'names a post that does not exist.'
      ),
      ...notTwice(route, `approval.${act}`),
    ]
  }),
  ...when(
    !publicItems.every((item) => PUBLIC.includes(item)),
    'publicItems',
    'この名前の公表項目はありません。',
    'names something that cannot be shown.'
  ),
  ...notTwice(publicItems, 'publicItems'),
]

import { isPositive, when, type Finding } from '#rules/claims/checks/finding'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

const PRIVACIES = ['ordinary', 'protected']

/** Nobody's employer learns of a protected course; nobody under age applies without a guardian where age is asked. */
export const checkPrivacy = (kind: CourseKindDefinition): Finding[] => [
  ...when(!PRIVACIES.includes(kind.privacy), 'privacy', 'この名前の扱いはありません。', 'is not a known privacy.'),
  ...(kind.privacy === 'protected' ? checkProtected(kind) : []),
  ...checkGuardian(kind),
]

function checkProtected({ party, nomination, fee, claimable, companyCap, groupAtMost, asksPhotoConsent }: CourseKindDefinition): Finding[] {
  return [
    ...when(party === 'company', 'party', '受講を公開しない種類に企業は申し込めません。', 'cannot be a company where attendance is protected.'),
    ...when(nomination.isAllowed, 'nomination.isAllowed', '受講を公開しない種類に推薦はできません。', 'tells the company who attends a protected course.'),
    ...when(fee?.payers.includes('company') ?? false, 'fee.payers', '受講を公開しない種類の費用を企業に請求できません。', 'charges the company for a protected course.'),
    ...when(claimable !== null, 'claimable', '受講を公開しない種類の費用は申請できません。', 'lets the company claim a protected course.'),
    ...when(companyCap !== null, 'companyCap', '1社の上限があると、同僚の受講が分かります。', 'tells colleagues of each other.'),
    ...when(groupAtMost !== null, 'groupAtMost', 'グループの申込みでは、ほかの人の受講が分かります。', 'tells the members of a group of each other.'),
    ...when(asksPhotoConsent, 'asksPhotoConsent', '受講を公開しない種類では撮影しません。', 'has no place where attendance is protected.'),
  ]
}

function checkGuardian({ guardianUnder, audience, party, nomination }: CourseKindDefinition): Finding[] {
  if (guardianUnder === null) return []
  return [
    ...when(!isPositive(guardianUnder), 'guardianUnder', '年齢が正の整数ではありません。', 'is not a positive whole number.'),
    ...when(audience.age === null, 'guardianUnder', '年齢を定めない種類では、同意の要る人が分かりません。', 'needs an age band: without it nobody is asked how old they are.'),
    ...when(audience.age !== null && guardianUnder <= audience.age.from, 'guardianUnder', '対象の年齢より下なので、誰にも当てはまりません。', 'lies below the age band and concerns nobody.'),
    ...when(party !== 'person' || nomination.isAllowed, 'guardianUnder', '企業を通した申込みには使えません。', 'is for people who apply themselves.'),
  ]
}

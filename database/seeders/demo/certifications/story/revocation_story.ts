/** 取消し of a certificate that claims rest on: one of them paid, one granted, one not yet decided. */
import { hear } from '#actions/revocations/hear'
import { openRevocation } from '#actions/revocations/open_revocation'
import { proposeRevocation } from '#actions/revocations/propose_revocation'
import Certificate from '#models/certificate'
import type { Cast } from '#database/seeders/demo/certifications/cast'
import type { Days } from '#database/seeders/demo/certifications/days'
import { approveNext } from '#database/seeders/demo/certifications/story/desk'
import type { Story } from '#database/seeders/demo/story/play'

export async function* revocationStory(company: string, cast: Cast, days: Days): Story {
  const holder = await cast.applicant(company)
  if (!holder) return
  const hearingAt = days.ago(9, '14:00')

  yield days.ago(27, '10:20')
  const held = await Certificate.query().where('companyId', holder.companyId!).whereNotNull('certificationId').orderBy('id')
  const revocation = await openRevocation(
    {
      certificationId: held[0]!.certificationId!,
      fields: held.map(({ field }) => field),
      reason: '育児休業を取った人数について、事実と異なる資料が提出されていたため（架空の事案です）。',
      article: '第13条第1項第1号',
      hearingAt,
      hearingPlace: '港区役所 4階 402会議室',
    },
    cast.clerk
  )

  yield hearingAt.plus({ hours: 2 })
  await hear(revocation.id, { appeared: true, note: '集計の誤りに気づいていたが、直さないまま提出したとの説明があった。' }, cast.clerk)
  yield days.ago(7, '11:10')
  const { id } = await proposeRevocation(revocation.id, { summary: '弁明を聴いたが、事実は変わらない。' }, cast.clerk)
  yield days.ago(5, '15:40')
  await approveNext(id, cast, '支障ありません。')
  yield days.ago(3, '16:05')
  await approveNext(id, cast)
}

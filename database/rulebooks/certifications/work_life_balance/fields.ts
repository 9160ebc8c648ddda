import { field, said } from '#database/rulebooks/certifications/common'

export const fields = [
  field(
    'childcare',
    said('子育て支援分野', 'Childcare'),
    said(
      '妊娠、出産、子育てをしながら働き続けられるようにしていますか。',
      'Can people go on working through pregnancy, birth and raising children?'
    )
  ),
  field(
    'community',
    said('地域活動支援分野', 'Community'),
    said('地域の活動や学び直しに参加しやすくしていますか。', 'Can people easily take part in their community, and learn?')
  ),
  field(
    'care',
    said('介護支援分野', 'Family care'),
    said('家族の介護をしながら働き続けられるようにしていますか。', 'Can people go on working while they care for their family?')
  ),
  field(
    'workplace',
    said('働きやすい職場環境づくり分野', 'A good workplace'),
    said(
      '休みやすく、長時間労働がなく、だれもが力を出せる職場ですか。',
      'Is it easy to take leave, are hours short, can everybody do their best?'
    )
  ),
]

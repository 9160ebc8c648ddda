import { said } from '#database/rulebooks/certifications/common'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'

/** What only those who work there can say. */
export const voice: SchemeDefinition['voice'] = {
  questions: [
    {
      code: 'childcare',
      field: 'childcare',
      label: said('子育てのために休むことや早く帰ることを、言い出しやすい', 'It is easy to ask for time off or shorter hours for children'),
    },
    {
      code: 'care',
      field: 'care',
      label: said('家族の介護が必要になっても、この会社で働き続けられると思う', 'I could go on working here if my family needed care'),
    },
    {
      code: 'community',
      field: 'community',
      label: said('地域の活動や学びのために、休みや時間を取りやすい', 'It is easy to take time for my community or for study'),
    },
    {
      code: 'hours',
      field: 'workplace',
      label: said('有給休暇を取りやすく、残業は無理のない範囲である', 'Paid leave is easy to take, and overtime is reasonable'),
    },
    {
      code: 'speaking',
      field: null,
      label: said('困ったことがあれば、社内で安心して相談できる', 'If something is wrong, I can safely speak about it at work'),
    },
  ],
  atLeast: 5,
  openDays: 21,
}

import { when, type Finding } from '#rules/claims/checks/finding'
import { notTwice } from '#rules/certifications/checks/twice'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'

/** Items that exclude each other: two or more of one field, none of them indispensable. */
export const checkExclusive = ({ exclusive, items }: SchemeDefinition): Finding[] => [
  ...notTwice(exclusive.flat(), 'exclusive'),
  ...exclusive.flatMap((codes, index) => {
    const found = items.filter(({ code }) => codes.includes(code))
    const fields = new Set(found.map(({ field }) => field))
    return [
      ...when(found.length < codes.length, `exclusive.${index}`, 'ない項目を指しています。', 'names an item that does not exist.'),
      ...when(codes.length < 2, `exclusive.${index}`, '二つ以上の項目が要ります。', 'needs two or more items.'),
      ...when(fields.size > 1, `exclusive.${index}`, '分野の違う項目は組にできません。', 'joins items of different fields.'),
      ...when(
        found.some(({ isMustHave }) => isMustHave),
        `exclusive.${index}`,
        '必須の項目は組にできません。',
        'holds a must-have.'
      ),
    ]
  }),
]

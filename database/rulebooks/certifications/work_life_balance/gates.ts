import { inWard, isSme, labourLaws, noEntertainment, said } from '#database/rulebooks/certifications/common'
import type { Gate } from '#rules/certifications/scheme_definition'

export const gates: Gate[] = [
  inWard('G1a', '第3条第1号'),
  isSme('G1b', '第3条第1号'),
  {
    code: 'G1c',
    label: said('常時使用する労働者が300人以下である', 'It has 300 regular employees or fewer'),
    article: '第3条第1号',
    check: 'employeesAtMost',
    limit: 300,
  },
  {
    code: 'G2',
    label: said(
      '時間外労働・休日労働に関する協定（36協定）を書面で結び、労働基準監督署に届け出ている',
      'The agreement on overtime and work on holidays (Article 36) is in writing and filed'
    ),
    article: '第3条第2号',
    check: 'declared',
    mayNotApply: true,
    document: {
      code: 'agreement36',
      label: said('36協定届の写し（監督署の受付印があるもの）', 'Copy of the filed Article 36 agreement'),
      isRequired: true,
    },
  },
  labourLaws('G3', '第3条第3号'),
  {
    code: 'G4',
    label: said(
      '社会通念上ふさわしくない問題を現に有していない',
      'It has no problem at present that makes it unfit in the eyes of society'
    ),
    article: '第3条第4号',
    check: 'declared',
  },
  noEntertainment('G5', '第3条第5号'),
]

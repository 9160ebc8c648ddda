import type { CompanyRow } from '#database/seeders/demo/town/row'

/** Shopkeepers and trades that have joined hands. */
// prettier-ignore
export const associations: CompanyRow[] = [
  ['machiakari', '一般社団法人芝まちあかり商店会',   'シバマチアカリショウテンカイ', '1050014', '芝四丁目',     '87', null, 2, '2004-04-01', '町田 灯里', '1319-002-1'],
  ['monozukuri', '一般社団法人港ものづくり親交会',   'ミナトモノヅクリシンコウカイ', '1080023', '芝浦二丁目',   '87', null, 1, '1998-10-01', '作山 巧',   '0001-054-2'],
]

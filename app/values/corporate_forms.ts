/** How banks shorten the forms of corporations: ｶ) at the head, (ｶ at the tail, (ｶ) in the middle. */
export interface CorporateForm {
  word: string
  /** the reading in bank kana */
  reading: string
  abbreviation: string
}

// prettier-ignore
export const CORPORATE_FORMS: readonly CorporateForm[] = [
  { word: '有限責任事業組合', reading: 'ﾕｳｹﾞﾝｾｷﾆﾝｼﾞｷﾞﾖｳｸﾐｱｲ', abbreviation: 'ﾕｳｸﾐ' },
  { word: '特定非営利活動法人', reading: 'ﾄｸﾃｲﾋｴｲﾘｶﾂﾄﾞｳﾎｳｼﾞﾝ', abbreviation: 'ﾄｸﾋ' },
  { word: '一般財団法人', reading: 'ｲﾂﾊﾟﾝｻﾞｲﾀﾞﾝﾎｳｼﾞﾝ', abbreviation: 'ｻﾞｲ' },
  { word: '社会保険労務士法人', reading: 'ｼﾔｶｲﾎｹﾝﾛｳﾑｼﾎｳｼﾞﾝ', abbreviation: 'ﾛｳﾑ' },
  { word: '公益財団法人', reading: 'ｺｳｴｷｻﾞｲﾀﾞﾝﾎｳｼﾞﾝ', abbreviation: 'ｻﾞｲ' },
  { word: '一般社団法人', reading: 'ｲﾂﾊﾟﾝｼﾔﾀﾞﾝﾎｳｼﾞﾝ', abbreviation: 'ｼﾔ' },
  { word: '公益社団法人', reading: 'ｺｳｴｷｼﾔﾀﾞﾝﾎｳｼﾞﾝ', abbreviation: 'ｼﾔ' },
  { word: '行政書士法人', reading: 'ｷﾞﾖｳｾｲｼﾖｼﾎｳｼﾞﾝ', abbreviation: 'ｷﾞﾖ' },
  { word: '社会福祉法人', reading: 'ｼﾔｶｲﾌｸｼﾎｳｼﾞﾝ', abbreviation: 'ﾌｸ' },
  { word: '合同会社', reading: 'ｺﾞｳﾄﾞｳｶﾞｲｼﾔ', abbreviation: 'ﾄﾞ' },
  { word: '財団法人', reading: 'ｻﾞｲﾀﾞﾝﾎｳｼﾞﾝ', abbreviation: 'ｻﾞｲ' },
  { word: '宗教法人', reading: 'ｼﾕｳｷﾖｳﾎｳｼﾞﾝ', abbreviation: 'ｼﾕｳ' },
  { word: '弁護士法人', reading: 'ﾍﾞﾝｺﾞｼﾎｳｼﾞﾝ', abbreviation: 'ﾍﾞﾝ' },
  { word: '司法書士法人', reading: 'ｼﾎｳｼﾖｼﾎｳｼﾞﾝ', abbreviation: 'ｼﾎｳ' },
  { word: '株式会社', reading: 'ｶﾌﾞｼｷｶﾞｲｼﾔ', abbreviation: 'ｶ' },
  { word: '有限会社', reading: 'ﾕｳｹﾞﾝｶﾞｲｼﾔ', abbreviation: 'ﾕ' },
  { word: '合名会社', reading: 'ｺﾞｳﾒｲｶﾞｲｼﾔ', abbreviation: 'ﾒ' },
  { word: '社団法人', reading: 'ｼﾔﾀﾞﾝﾎｳｼﾞﾝ', abbreviation: 'ｼﾔ' },
  { word: '学校法人', reading: 'ｶﾞﾂｺｳﾎｳｼﾞﾝ', abbreviation: 'ｶﾞｸ' },
  { word: '税理士法人', reading: 'ｾﾞｲﾘｼﾎｳｼﾞﾝ', abbreviation: 'ｾﾞｲ' },
  { word: '合資会社', reading: 'ｺﾞｳｼｶﾞｲｼﾔ', abbreviation: 'ｼ' },
  { word: '医療法人', reading: 'ｲﾘﾖｳﾎｳｼﾞﾝ', abbreviation: 'ｲ' },
]

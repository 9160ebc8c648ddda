import type { CompanyFacts, Fact } from '#rules/companies/company_facts'
import type { Localised } from '#values/localised'

/** A fact that is missing, asked in plain words. */
export interface Question {
  /** `company.capital` */
  field: string
  message: Localised
}

// prettier-ignore
const WORDS: Record<Fact, Localised> = {
  kind:                   { ja: '法人ですか、個人事業主ですか。', en: 'Is it a corporation or a sole proprietor?' },
  form:                   { ja: '組織の形を選んでください。', en: 'What is its legal form?' },
  industry:               { ja: '主な事業の業種を選んでください。', en: 'What is its main industry?' },
  capital:                { ja: '資本金の額を入れてください。', en: 'What is its capital?' },
  regularEmployees:       { ja: '常時使用する従業員の人数を入れてください。', en: 'How many regular employees does it have?' },
  headOfficeInWard:       { ja: '本店の登記が港区内にあるかを選んでください。', en: 'Is its head office registered in Minato City?' },
  mainOfficeInWard:       { ja: '主たる事業所が港区内にあるかを選んでください。', en: 'Is its main place of business in Minato City?' },
  openedInWardOn:         { ja: '港区内で事業を始めた日を入れてください。', en: 'When did it start business in Minato City?' },
  taxArrears:             { ja: '税金の滞納がないかを答えてください。', en: 'Is any tax in arrears?' },
  virtualOffice:          { ja: '所在地がバーチャルオフィスでないかを答えてください。', en: 'Is its address a virtual office?' },
  deemedLarge:            { ja: 'みなし大企業でないかを答えてください。', en: 'Is it under the control of a large company?' },
  regulatedEntertainment: { ja: '風営法の対象となる営業をしていないかを答えてください。', en: 'Does it run a regulated entertainment business?' },
  organisedCrimeTies:     { ja: '暴力団などとの関係がないかを答えてください。', en: 'Does it have ties to organised crime?' },
}

const MINOR: Localised = { ja: '業種を小分類（3桁）まで選んでください。中小企業の区分が小分類で変わります。', en: 'Please give the minor industry (3 digits): it decides the category.' }

export const questionsFor = (missing: Fact[], facts: CompanyFacts): Question[] =>
  missing.map((fact) => ({ field: `company.${fact}`, message: fact === 'industry' && facts.industry ? MINOR : WORDS[fact] }))

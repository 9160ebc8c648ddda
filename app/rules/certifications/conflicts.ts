/**
 * 除斥（第7条第3項）: what ties a person to a company so closely that its case does not exist for them.
 * A name alone, or an organisation alone, is no tie; what is blank matches nothing.
 */
import { addYears, type Day } from '#values/day'
import { plainAddress } from '#values/plain_address'
import { isPublicMailDomain } from '#values/public_mail_domains'
import { folded } from '#values/search_text'

export const YEARS_LOOKED_BACK = 3

export type Tie = 'company' | 'employer' | 'client' | 'author' | 'adviser' | 'declared' | 'domain' | 'address'

/** An organisation one belongs or belonged to; `until` null: still. */
export interface Work {
  companyId: number | null
  corporateNumber: string | null
  name: string | null
  until: Day | null
}

/** A person, with everything known of every account of theirs. */
export interface PersonFacts {
  accounts: number[]
  names: string[]
  /** keyed hashes and domains of all addresses, confirmed or not */
  mailKeys: string[]
  domains: string[]
  addresses: string[]
  affiliations: Work[]
  employers: Work[]
  clients: Omit<Work, 'until'>[]
  /** what they declared themselves, of this company or another */
  declared: { certificationId: number; companyId: number; isRelative: boolean; on: Day }[]
}

/** Who prepared the form, or speaks for the company. */
export interface Party {
  name: string
  organisation: string | null
  corporateNumber: string | null
  mailKey: string | null
  domain: string | null
}

export interface CaseFacts {
  id: number
  companyId: number
  corporateNumber: string | null
  addresses: (string | null)[]
  /** of the mail addresses of its people */
  domains: string[]
  /** accounts that wrote in the form */
  authors: number[]
  parties: Party[]
  /** the day it came in, or today while it has not: from here one looks back */
  on: Day
}

type Check = (person: PersonFacts, of: CaseFacts) => boolean

const CHECKS: Record<Tie, Check> = {
  company: (person, of) => since(person.affiliations, of).some(({ companyId }) => companyId === of.companyId),
  employer: (person, of) => since(person.employers, of).some((one) => isCompany(one, of)),
  client: (person, of) => person.clients.some((one) => isCompany(one, of)),
  author: (person, of) => share(person.accounts, of.authors),
  adviser: (person, of) => of.parties.some((party) => isParty(party, person, of)),
  declared: (person, of) =>
    person.declared.some(
      ({ certificationId, companyId, isRelative, on }) =>
        certificationId === of.id || (companyId === of.companyId && (isRelative || on >= lookedBackTo(of)))
    ),
  domain: (person, of) => of.domains.some((domain) => isSharedDomain(domain, person)),
  address: (person, of) => share(person.addresses.map(plainAddress), of.addresses.map(plainAddress)),
}

export const tiesBetween = (person: PersonFacts, of: CaseFacts): Tie[] =>
  (Object.keys(CHECKS) as Tie[]).filter((tie) => CHECKS[tie](person, of))

export const isConflicted = (person: PersonFacts, of: CaseFacts): boolean => tiesBetween(person, of).length > 0

const lookedBackTo = ({ on }: CaseFacts) => addYears(on, -YEARS_LOOKED_BACK)

const since = (works: Work[], of: CaseFacts) => works.filter(({ until }) => until === null || until >= lookedBackTo(of))

const isCompany = ({ companyId, corporateNumber }: Omit<Work, 'until' | 'name'>, of: CaseFacts) =>
  companyId === of.companyId || isSame(corporateNumber, of.corporateNumber)

function isParty(party: Party, person: PersonFacts, of: CaseFacts): boolean {
  const works = [...since([...person.affiliations, ...person.employers], of), ...person.clients]
  const isNamed = person.names.some((name) => isSame(plainName(name), plainName(party.name)))
  const isOfTheirs = works.some(({ name }) => isSame(folded(name ?? ''), folded(party.organisation ?? '')))

  return (
    person.mailKeys.some((key) => isSame(key, party.mailKey)) ||
    isSharedDomain(party.domain ?? '', person) ||
    works.some(({ corporateNumber }) => isSame(corporateNumber, party.corporateNumber)) ||
    (isNamed && isOfTheirs)
  )
}

/** `mail.acme.example` is acme's as much as `acme.example`. */
function isSharedDomain(domain: string, { domains }: PersonFacts): boolean {
  if (!domain.includes('.') || isPublicMailDomain(domain)) return false
  return domains.some(
    (own) => own.includes('.') && !isPublicMailDomain(own) && (own === domain || own.endsWith(`.${domain}`) || domain.endsWith(`.${own}`))
  )
}

const plainName = (name: string) => name.normalize('NFKC').replace(/\s/g, '')
const isSame = (one: string | null, other: string | null) => Boolean(one) && one === other
const share = <T>(some: T[], others: T[]) => some.some((one) => Boolean(one) && others.includes(one))

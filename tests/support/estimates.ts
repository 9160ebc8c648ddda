/** The request of an estimate as the contract writes it. */
export const request = {
  appliedOn: '2026-06-01',
  certified: false,
  company: {
    kind: 'corporation',
    industry: '39',
    capital: 10_000_000,
    regularEmployees: 30,
    headOfficeInWard: true,
    mainOfficeInWard: true,
    openedInWardOn: '2020-04-01',
    taxArrears: false,
    virtualOffice: false,
    deemedLarge: false,
    regulatedEntertainment: false,
    organisedCrimeTies: false,
  },
  costs: [
    { category: 'referralFee', amount: 1_500_000, tax: 'excluded' },
    { category: 'jobAdvertising', amount: 165_000, tax: 'included', taxRate: 10 },
  ],
}

export const withCompany = (facts: object) => ({ ...request, company: { ...request.company, ...facts } })

export const withCost = (cost: object) => ({ ...request, costs: [{ ...request.costs[0], ...cost }] })

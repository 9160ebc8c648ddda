/** Whether an address lies in Minato City, as far as its words tell. */
export function isInWard(address: string): boolean {
  const plain = address.normalize('NFKC').replace(/[\s,]/g, '').toLowerCase()
  return /^(〒?\d{3}-?\d{4})?(日本国?)?(東京都)?港区/.test(plain) || plain.includes('minato-ku') || plain.includes('minatocity')
}

import { localPath } from '#values/local_path'

/** Where a person wanted to go before signing up: a path of this portal, with the answers of an estimate if there are any. */
export function destinationOf({ to, estimate }: Record<string, unknown>): string | null {
  const path = localPath(to)
  if (typeof estimate !== 'string' || estimate === '') return path
  const carrier = path ?? '/start'

  return localPath(`${carrier}${carrier.includes('?') ? '&' : '?'}estimate=${encodeURIComponent(estimate)}`) ?? path
}

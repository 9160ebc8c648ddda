const IN_WARD = /港区([^\d０-９]+?)(?:[一二三四五六七八九十]+丁目|[\d０-９]|[（(]|$)/

/** 「東京都港区六本木七丁目1番1号」 → 「六本木」: where in the ward, and no closer. Null elsewhere. */
export const townOf = (address: string | null): string | null => {
  const town = address?.replace(/\s/g, '').match(IN_WARD)?.[1]
  return town && town.length <= 10 ? town : null
}

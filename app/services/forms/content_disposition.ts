/** The header that names a file in every browser: plain ASCII for the old, RFC 5987 for the rest. */
export function contentDisposition(name: string, { isDownload }: { isDownload: boolean }): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

  return `${isDownload ? 'attachment' : 'inline'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

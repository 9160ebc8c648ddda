/** Nested values as a browser sends them: `meetings[0][day]`. */
export const flatForm = (value: unknown, name = ''): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.assign({}, ...Object.entries(value).map(([key, inner]) => flatForm(inner, name ? `${name}[${key}]` : key)))
    : { [name]: String(value ?? '') }

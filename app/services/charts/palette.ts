/** Colours of a chart are names; the page gives them their values (`resources/css/components/charts.css`), a file carries these. */
export const PALETTE = {
  ink: '#333333',
  soft: '#626264',
  grid: '#d8d8db',
  first: '#0017c1',
  second: '#7096f8',
  third: '#949497',
  late: '#ce0000',
  ground: '#ffffff',
} as const

export type Colour = keyof typeof PALETTE

export const colour = (name: Colour) => `var(--chart-${name})`

/** A drawing that carries its own colours and letters, for a file or a paper. */
export const standalone = (svg: string, font = "'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic', sans-serif"): string =>
  svg
    .replace(/var\(--chart-(\w+)\)/g, (_whole, name: Colour) => PALETTE[name])
    .replace('<svg ', `<svg xmlns="http://www.w3.org/2000/svg" font-family="${font}" `)

import encodeQR from 'qr'

/** ISO 18004 wants four light squares around it. */
const border = 4

/** A QR code as one SVG path in a square of `size` units, with the light margin around it. */
export interface QrPath {
  readonly size: number
  readonly path: string
}

let last: { readonly text: string; readonly qr: QrPath } | null = null

/** The last one is kept: a window asks for the state of a sign-in over and over. */
export function qrOf(text: string): QrPath {
  if (last?.text !== text) last = { text, qr: pathOf(encodeQR(text, 'raw', { border })) }
  return last.qr
}

/** One rectangle for each run of dark squares in a row. */
function pathOf(rows: readonly (readonly boolean[])[]): QrPath {
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  )
  return { size: rows.length, path: runs.join('') }
}

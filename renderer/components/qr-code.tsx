export interface QrCodeProps {
  /** Squares on a side. */
  readonly size: number
  /** The dark ones, as one path. */
  readonly path: string
  readonly label: string
}

/** ISO 18004 wants four light squares around it. */
const margin = 4

/** Dark on light in both themes: many cameras read nothing else. */
export function QrCode({ size, path, label }: QrCodeProps) {
  const whole = size + 2 * margin
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`${-margin} ${-margin} ${whole} ${whole}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}

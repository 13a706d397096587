export interface QrCodeProps {
  /** Squares on a side, the light ones around it included. */
  readonly size: number
  /** The dark ones, as one path. */
  readonly path: string
  readonly label: string
}

/** Dark on light in both themes: many cameras read nothing else. */
export function QrCode({ size, path, label }: QrCodeProps) {
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}

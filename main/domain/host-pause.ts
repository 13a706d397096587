/**
 * A host that asked Handback to wait (RFC 9110 §10.2.3) or was too busy to answer: none of its jobs is
 * tried before `until` (epoch ms). `strikes` counts how often in a row; while a host has strikes, it
 * is asked by one job at a time.
 */
export interface HostPause {
  readonly host: string
  readonly until: number
  /** Last outcome in one word, for example `http-429`. */
  readonly why: string
  readonly strikes: number
}

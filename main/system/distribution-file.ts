import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from './log.ts'

export const distributionFileName = 'handback.clients.json'

/** 200 entries of the longest fields are less. */
const maxBytes = 1024 * 1024

interface Place {
  readonly isPackaged: boolean
  /** `process.resourcesPath`: undefined under plain Node. */
  readonly resources: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Where the apps of whoever distributes Handback lie (docs/distribution.md). In a package nowhere but
 * in its resources: what names the app that a person signs in through must come from who made it.
 */
export function distributionFile({ isPackaged, resources, env }: Place): string | null {
  if (!isPackaged) return env['HANDBACK_CLIENTS_FILE'] ?? null
  return resources === undefined ? null : join(resources, distributionFileName)
}

/** Its JSON, or undefined where there is no file, or none that can be read: that is one line in the log. */
export function readDistributionFile(path: string | null, log: Log): unknown {
  if (path === null) return undefined
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size
    if (size === undefined) return undefined
    if (size > maxBytes) throw new Error(`${size} bytes are too many`)
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch (error) {
    // A parser quotes what it read, and that may be a secret.
    const reason = error instanceof SyntaxError ? new Error('no JSON') : error
    log.error('distribution-clients', reason)
    return undefined
  }
}

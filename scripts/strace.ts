// Finds strace, which counts what really goes to the disk; installs it where it may and can.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const runs = (): boolean => spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0

/** True where strace can be run; on Debian or Ubuntu it is installed, as root. */
export function ensureStrace(): boolean {
  if (process.platform !== 'linux') return false
  if (runs()) return true
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (!mayInstall) return false
  console.log('No strace found: installing the Debian package `strace`…')
  const install = 'apt-get update && apt-get install -y --no-install-recommends strace'
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('sh', ['-c', install], { stdio: ['ignore', 'ignore', 'inherit'], env })
  return runs()
}

/** May this system trace? Some containers forbid ptrace. */
export function mayTrace(): boolean {
  return ensureStrace() && spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0
}

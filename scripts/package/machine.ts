// What a native file was compiled for, from its header.
import type { Target } from './targets.ts'

const elfMachines: Readonly<Record<number, string>> = { 62: 'x64', 183: 'arm64' }
const peMachines: Readonly<Record<number, string>> = { 0x8664: 'x64', 0xaa64: 'arm64' }
const machCpuTypes: Readonly<Record<number, string>> = { 0x01000007: 'x64', 0x0100000c: 'arm64' }
const mach64LittleEndian = 0xfeedfacf

/** `linux-x64`, `win32-arm64`, …; of an unknown header, its first bytes. */
export function machineOf(file: Buffer): string {
  if (file.length >= 64 && file.toString('latin1', 0, 4) === '\x7fELF') {
    return named('linux', elfMachines, file.readUInt16LE(18))
  }
  if (file.length >= 64 && file.toString('latin1', 0, 2) === 'MZ') {
    const header = file.readUInt32LE(0x3c)
    if (header + 6 <= file.length && file.toString('latin1', header, header + 4) === 'PE\0\0') {
      return named('win32', peMachines, file.readUInt16LE(header + 4))
    }
  }
  if (file.length >= 8 && file.readUInt32LE(0) === mach64LittleEndian) {
    return named('darwin', machCpuTypes, file.readUInt32LE(4))
  }
  return `no known header (${file.toString('hex', 0, 4)})`
}

function named(
  platform: Target['platform'],
  machines: Readonly<Record<number, string>>,
  code: number,
): string {
  return `${platform}-${machines[code] ?? `machine ${code}`}`
}

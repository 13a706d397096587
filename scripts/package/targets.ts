/** One package: a system and a processor, in Node's words. */
export interface Target {
  readonly platform: 'linux' | 'win32' | 'darwin'
  readonly arch: 'x64' | 'arm64'
}

export const targets: readonly Target[] = (['linux', 'win32', 'darwin'] as const).flatMap(
  (platform) => (['x64', 'arm64'] as const).map((arch) => ({ platform, arch })),
)

/** Where electron-builder leaves the unpacked app, below its output folder. */
export function folderOf({ platform, arch }: Target): string {
  const suffix = arch === 'arm64' ? '-arm64' : ''
  if (platform === 'darwin') return `mac${suffix}`
  return `${platform === 'win32' ? 'win' : 'linux'}${suffix}-unpacked`
}

/** Paths inside that folder: the executable and the folder of resources. */
export function layoutOf({ platform }: Target): { binary: string; resources: string } {
  switch (platform) {
    case 'linux':
      return { binary: 'handback', resources: 'resources' }
    case 'win32':
      return { binary: 'Handback.exe', resources: 'resources' }
    case 'darwin':
      return {
        binary: 'Handback.app/Contents/MacOS/Handback',
        resources: 'Handback.app/Contents/Resources',
      }
  }
}

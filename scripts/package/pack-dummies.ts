// Packs the built app for every target with a dummy Electron: everything electron-builder does
// without the network. Of the installers, only what it would tell fpm to put into a deb.
import { Arch, build, Platform } from 'electron-builder'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDummyElectron } from './dummy-electron.ts'
import { folderOf, targets, type Target } from './targets.ts'

const platforms = {
  linux: Platform.LINUX,
  win32: Platform.WINDOWS,
  darwin: Platform.MAC,
} as const

/**
 * Leaves one folder per target (`folderOf`) below `output`. `onDeb` is given the arguments for fpm
 * while the files they name exist.
 */
export async function packDummies(
  projectDir: string,
  output: string,
  onDeb: (fpmArguments: readonly string[]) => void,
): Promise<void> {
  const dummies = mkdtempSync(join(tmpdir(), 'handback-dummy-electron-'))
  const dummyOf = (target: Target): string => join(dummies, folderOf(target))
  for (const target of targets) makeDummyElectron(dummyOf(target), target)
  try {
    await build({
      projectDir,
      targets: new Map(
        Object.values(platforms).map((platform) => [
          platform,
          new Map(
            [Arch.x64, Arch.arm64].map((arch) => [
              arch,
              [platform === Platform.LINUX ? 'deb' : 'dir'],
            ]),
          ),
        ]),
      ),
      publish: 'never',
      effectiveOptionComputed: ([fpmArguments]: [string[]]) => {
        onDeb(fpmArguments)
        return Promise.resolve(true) // no fpm
      },
      config: {
        directories: { output },
        electronDist: ({ platformName, arch }) =>
          dummyOf({ platform: platformName, arch } as Target),
      },
    })
  } finally {
    rmSync(dummies, { recursive: true, force: true })
  }
}

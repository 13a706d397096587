// Packs the built app for every target with a dummy Electron: everything electron-builder does
// but the installers, and without the network.
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

/** Leaves one folder per target (`folderOf`) below `output`. */
export async function packDummies(projectDir: string, output: string): Promise<void> {
  const dummies = mkdtempSync(join(tmpdir(), 'handback-dummy-electron-'))
  const dummyOf = (target: Target): string => join(dummies, folderOf(target))
  for (const target of targets) makeDummyElectron(dummyOf(target), target)
  try {
    await build({
      projectDir,
      targets: new Map(
        Object.values(platforms).map((platform) => [
          platform,
          new Map([Arch.x64, Arch.arm64].map((arch) => [arch, ['dir']])),
        ]),
      ),
      publish: 'never',
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

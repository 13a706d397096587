// electron-builder's hook after packing, before signing: sets all nine fuses. Its own `electronFuses`
// knows eight of them and can't insist on all.
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { join } from 'node:path'

/** Every fuse of Electron 45 as we decided on it; docs/security.md says why. */
export const fuses: Readonly<Record<FuseV1Options, boolean>> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** What of electron-builder's AfterPackContext is read. */
interface Packed {
  readonly appOutDir: string
  readonly electronPlatformName: string
  readonly packager: {
    readonly executableName?: string
    readonly appInfo: { readonly productFilename: string }
  }
}

function executableOf({ appOutDir, electronPlatformName, packager }: Packed): string {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`)
  if (electronPlatformName === 'linux') return join(appOutDir, packager.executableName ?? name)
  return join(appOutDir, `${name}.app`)
}

/** Throws when this Electron has a fuse more or less than the table. */
export default async function afterPack(packed: Packed): Promise<void> {
  await flipFuses(executableOf(packed), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // Flipping breaks the seal Electron comes with; where Apple's tool exists, it is put back.
    resetAdHocDarwinSignature:
      packed.electronPlatformName === 'darwin' && process.platform === 'darwin',
    ...fuses,
  })
}

// What may be in a package, and what must be. Each function returns the sentences of what is wrong.
import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { machineOf } from './machine.ts'
import { layoutOf, type Target } from './targets.ts'

/** Everything that app.asar may hold. What is not named here is a mistake: a test, a source, a map. */
const allowed: readonly RegExp[] = [
  /^package\.json$/,
  /^out\/main\/index\.js$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/[a-z-]+\.svg$/,
  /^out\/renderer\/assets\/index-[\w-]{8}\.(js|css)$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE)$/,
  /^node_modules\/better-sqlite3\/lib\/[\w-]+(\/[\w-]+)?\.js$/,
]
const required = [
  'package.json',
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'node_modules/better-sqlite3/lib/index.js',
]
/** Words that only the stand-in, the tests or the demo use. */
const foreignWords = ['STANDIN_', 'test/electron', '/test/support', 'sourceMappingURL=']
const productionDependencies = ['better-sqlite3']

export const nativeFileOf = ({ platform, arch }: Target): string =>
  `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`

/** Files only, with `/` on every system. */
export function filesInAsar(archive: string): string[] {
  return listPackage(archive, { isPack: false })
    .map((path) => path.slice(1).replaceAll('\\', '/'))
    .filter((path) => !('files' in statFile(archive, path)))
}

export function wrongNames(files: readonly string[], target: Target): string[] {
  const native = nativeFileOf(target)
  const odd = files.filter((file) => file !== native && !allowed.some((may) => may.test(file)))
  const missing = [...required, native].filter((file) => !files.includes(file))
  return [
    ...odd.map((file) => `app.asar holds ${file}, which does not belong in a package`),
    ...missing.map((file) => `app.asar lacks ${file}`),
  ]
}

/** Production dependencies only, and nothing that only development needs. */
export function wrongManifest(text: string): string[] {
  const manifest = JSON.parse(text) as Readonly<Record<string, unknown>>
  const names = Object.keys(manifest['dependencies'] ?? {})
  return [
    ...(names.join() === productionDependencies.join()
      ? []
      : [`package.json depends on ${names.join(', ')}, not on better-sqlite3 alone`]),
    ...['devDependencies', 'scripts'].flatMap((key) =>
      key in manifest ? [`package.json still has ${key}`] : [],
    ),
  ]
}

/** The built output, byte for byte, and without a word of the stand-in or of this machine. */
function wrongOutput(archive: string, files: readonly string[], projectDir: string): string[] {
  const built = globSync('out/{main,preload,renderer}/**/*.*', { cwd: projectDir })
  const packed = files.filter((file) => file.startsWith('out/'))
  const lacking = built
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !packed.includes(file))
  return [
    ...lacking.map((file) => `app.asar lacks ${file}, which was built`),
    ...packed.flatMap((file) => {
      const content = extractFile(archive, file)
      const source = join(projectDir, file)
      const same = existsSync(source) && content.equals(readFileSync(source))
      const words = [...foreignWords, projectDir].filter((word) => content.includes(word))
      return [
        ...(same ? [] : [`${file} is not what was built`]),
        ...words.map((word) => `${file} contains “${word}”`),
      ]
    }),
  ]
}

/** Outside app.asar lies the one native file; inside and outside it is of the right machine. */
function wrongNativeFiles(folder: string, target: Target): string[] {
  const { resources, binary } = layoutOf(target)
  const unpacked = globSync('app.asar.unpacked/**/*.*', {
    cwd: join(folder, resources),
    exclude: (name) => name === '.DS_Store',
  }).filter((path) => /\.\w+$/.test(path))
  const wanted = `app.asar.unpacked/${nativeFileOf(target)}`
  const paths = unpacked.map((path) => path.replaceAll('\\', '/'))
  if (paths.join() !== wanted) {
    return [`beside app.asar lies ${paths.join(', ') || 'nothing'}, not ${wanted} alone`]
  }
  const machine = `${target.platform}-${target.arch}`
  return [join(resources, wanted), binary].flatMap((path) => {
    const found = machineOf(readFileSync(join(folder, path)))
    return found === machine ? [] : [`${path} is for ${found}, not for ${machine}`]
  })
}

/** The licences of what is inside lie where the system's viewer can open them. */
function wrongLicences(folder: string, target: Target, projectDir: string): string[] {
  const name = 'THIRD-PARTY-LICENCES.txt'
  const packed = join(folder, layoutOf(target).resources, name)
  const built = readFileSync(join(projectDir, 'out/third-party', name))
  return existsSync(packed) && readFileSync(packed).equals(built)
    ? []
    : [`${name} does not lie beside app.asar as it was built`]
}

interface Integrity {
  readonly algorithm: string
  readonly hash: string
}

/** Each file's hash in the header is the file's own; Electron checks them when it reads. */
function wrongHashes(archive: string, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const { integrity } = statFile(archive, file) as { readonly integrity?: Integrity }
    const hash = createHash('sha256').update(extractFile(archive, file)).digest('hex')
    return integrity?.algorithm === 'SHA256' && integrity.hash === hash
      ? []
      : [`the hash of ${file} in app.asar is not its own`]
  })
}

/** What the executable must know of app.asar's header for Electron to trust it. */
export function headerHash(archive: string): string {
  return createHash('sha256').update(getRawHeader(archive).headerString).digest('hex')
}

/** Everything about app.asar and the files beside it. */
export function wrongContents(folder: string, target: Target, projectDir: string): string[] {
  const archive = join(folder, layoutOf(target).resources, 'app.asar')
  const files = filesInAsar(archive)
  const wrong = [
    ...wrongNames(files, target),
    ...wrongManifest(extractFile(archive, 'package.json').toString('utf8')),
    ...wrongOutput(archive, files, projectDir),
    ...wrongNativeFiles(folder, target),
    ...wrongLicences(folder, target, projectDir),
  ]
  // A file that lies elsewhere than the archive says can't be hashed.
  return wrong.length > 0 ? wrong : wrongHashes(archive, files)
}

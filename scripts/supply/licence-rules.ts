// Which licences we accept. SPDX identifiers; what is shipped binds us more than what only builds.

/**
 * May be in the app: each lets us ship under MIT when its text comes along, which it does. Blue Oak
 * asks for no more than that: its text or a link to it (approved by the OSI; graceful-fs, sax).
 */
export const shippable: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
]

/** May be used to build and test, where nothing of it is passed on. */
const buildable: readonly string[] = [
  ...shippable,
  'Artistic-2.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'MPL-2.0',
  'Python-2.0',
  'WTFPL',
]

/** Packages that name no licence in package.json, with what a person found. */
const looked: Readonly<Record<string, string>> = {
  // Its LICENSE file is the Apache License 2.0.
  '@react-aria/optimize-locales-plugin': 'Apache-2.0',
}

/** Whether an SPDX expression without parentheses inside can be met: any of OR, all of AND. */
export function meets(expression: string, accepted: readonly string[]): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1')
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => accepted.includes(one.trim())))
}

interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly license?: string; readonly link?: boolean }>
  >
}

/** The sentences of what is wrong with the licences of everything in package-lock.json. */
export function refusedLicences(lockfile: Lockfile): string[] {
  return Object.entries(lockfile.packages).flatMap(([path, { license }]) => {
    if (path === '') return []
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const said = license ?? looked[name]
    if (said === undefined)
      return [`${name} names no licence: look, and note it in licence-rules.ts`]
    return meets(said, buildable) ? [] : [`${name} is under ${said}, which is not on our list`]
  })
}

// A CycloneDX document of what is installed, reduced to what is shipped.

interface Component {
  readonly 'bom-ref': string
  readonly type: string
  readonly name: string
  readonly version: string
  readonly properties?: readonly { readonly name: string; readonly value: string }[]
  readonly [other: string]: unknown
}

/** What of a CycloneDX 1.5 document is read here. */
export interface Bom {
  readonly metadata: { readonly component: Component; readonly [other: string]: unknown }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
  readonly [other: string]: unknown
}

interface Named {
  readonly name: string
  readonly version: string
}

const refOf = ({ name, version }: Named): string => `${name}@${version}`

/** npm knows `node_modules`, not the C code inside better-sqlite3. */
function sqliteOf(version: string): Component {
  return {
    'bom-ref': `sqlite@${version}`,
    type: 'library',
    name: 'sqlite',
    version,
    scope: 'required',
    description: 'Compiled into better-sqlite3.',
    cpe: `cpe:2.3:a:sqlite:sqlite:${version}:*:*:*:*:*:*:*`,
    licenses: [{ license: { id: 'blessing' } }],
  }
}

/** npm marks what is bundled as a development dependency; here it is part of the app. */
function asShipped(component: Component): Component {
  const properties = component.properties?.filter(
    ({ name }) => name !== 'cdx:npm:package:development',
  )
  return { ...component, scope: 'required', properties: properties ?? [] }
}

/** Throws when the bundler saw a package that npm does not list: the document would be untrue. */
export function onlyShipped(
  bom: Bom,
  { app, shipped, sqlite }: { app: Named; shipped: readonly Named[]; sqlite: string },
): Bom {
  const byName = new Map(bom.components.map((one) => [refOf(one), one]))
  const kept = shipped.map((one) => {
    const component = byName.get(refOf(one))
    if (component === undefined)
      throw new Error(`npm does not list ${refOf(one)}, which is shipped.`)
    return asShipped(component)
  })
  const components = [...kept, sqliteOf(sqlite)]
  const refs = new Set(components.map((one) => one['bom-ref']))
  const root = bom.metadata.component
  const dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({
      ref,
      dependsOn: [
        ...dependsOn.filter((one) => refs.has(one)),
        ...(ref.startsWith('better-sqlite3@') ? [`sqlite@${sqlite}`] : []),
      ],
    }))
  const own = bom.dependencies.find(({ ref }) => ref === root['bom-ref'])?.dependsOn ?? []
  return {
    ...bom,
    metadata: { ...bom.metadata, component: { ...root, ...app, type: 'application' } },
    components,
    dependencies: [
      { ref: root['bom-ref'], dependsOn: own.filter((one) => refs.has(one)) },
      ...dependencies,
    ],
  }
}

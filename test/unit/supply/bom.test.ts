import { describe, expect, it } from 'vitest'
import { onlyShipped, type Bom } from '../../../scripts/supply/bom.ts'

const component = (name: string, version: string, development: boolean) => ({
  'bom-ref': `${name}@${version}`,
  type: 'library',
  name,
  version,
  properties: development ? [{ name: 'cdx:npm:package:development', value: 'true' }] : [],
})

const bom: Bom = {
  bomFormat: 'CycloneDX',
  metadata: { component: component('folder', '0.1.0', false) },
  components: [
    component('better-sqlite3', '13.2.0', false),
    component('zod', '4.6.7', true),
    component('vitest', '5.1.1', true),
  ],
  dependencies: [
    { ref: 'folder@0.1.0', dependsOn: ['better-sqlite3@13.2.0', 'zod@4.6.7', 'vitest@5.1.1'] },
    { ref: 'better-sqlite3@13.2.0', dependsOn: [] },
    { ref: 'vitest@5.1.1', dependsOn: ['zod@4.6.7'] },
  ],
}
const facts = { app: { name: 'handback', version: '0.1.0' }, sqlite: '3.54.1' }

describe('the SBOM', () => {
  it('lists what is bundled as part of the app, what only builds it not at all, and SQLite', () => {
    const shipped = [
      { name: 'better-sqlite3', version: '13.2.0' },
      { name: 'zod', version: '4.6.7' },
    ]
    const reduced = onlyShipped(bom, { ...facts, shipped })
    expect(reduced.components.map((one) => one['bom-ref'])).toEqual([
      'better-sqlite3@13.2.0',
      'zod@4.6.7',
      'sqlite@3.54.1',
    ])
    expect(reduced.components[1]).toMatchObject({ scope: 'required', properties: [] })
    expect(reduced.metadata.component).toMatchObject({ name: 'handback', type: 'application' })
    expect(reduced.dependencies).toEqual([
      { ref: 'folder@0.1.0', dependsOn: ['better-sqlite3@13.2.0', 'zod@4.6.7'] },
      { ref: 'better-sqlite3@13.2.0', dependsOn: ['sqlite@3.54.1'] },
    ])
  })

  it('is not written without a package that the bundler saw', () => {
    const shipped = [{ name: 'zod', version: '4.0.0' }]
    expect(() => onlyShipped(bom, { ...facts, shipped })).toThrow('npm does not list zod@4.0.0')
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { iconSizes } from '../../../scripts/icons/sizes.ts'
import { placedFiles, wrongDesktop } from '../../../scripts/package/linux-desktop.ts'

const folder = mkdtempSync(join(tmpdir(), 'handback-desktop-'))
afterAll(() => rmSync(folder, { recursive: true }))

const entry = `[Desktop Entry]
Name=Handback
Exec=/opt/Handback/handback %U
Terminal=false
Icon=handback
StartupWMClass=handback
Categories=Utility;Security;
`
const icons = iconSizes.map(
  (size) => `/icons/${size}.png=/usr/share/icons/hicolor/${size}x${size}/apps/handback.png`,
)

function argumentsWith(text: string): string[] {
  const file = join(folder, 'handback.desktop')
  writeFileSync(file, text)
  return [
    '--version',
    '0.1.0',
    '--deb-field=Bugs=/nowhere',
    `${file}=/usr/share/applications/handback.desktop`,
    '/a/metainfo.xml=/usr/share/metainfo/app.handback.Handback.metainfo.xml',
    ...icons,
  ]
}

describe('what a Linux package puts into the desktop', () => {
  it('is a menu entry, an icon in every size and metadata', () => {
    const placed = placedFiles(argumentsWith(entry))
    expect(placed.size).toBe(2 + iconSizes.length)
    expect(wrongDesktop(placed)).toEqual([])
  })

  it('is said to be wrong, line by line and file by file', () => {
    const placed = placedFiles(argumentsWith(entry.replace('%U', '--no-sandbox %U')))
    placed.delete('/usr/share/icons/hicolor/16x16/apps/handback.png')
    expect(wrongDesktop(placed)).toEqual([
      'the Linux package lacks /usr/share/icons/hicolor/16x16/apps/handback.png',
      'the menu entry lacks “Exec=/opt/Handback/handback %U”',
    ])
    placed.delete('/usr/share/applications/handback.desktop')
    expect(wrongDesktop(placed)).toContain(
      'the Linux package lacks /usr/share/applications/handback.desktop',
    )
  })
})

import { describe, expect, test } from 'vitest'
import { autostartEntry, isEntryOn } from '../../../main/system/start-at-login.ts'

const execOf = (...command: string[]): string | undefined =>
  /^Exec=(.*)$/m.exec(autostartEntry(command))?.[1]

describe('the autostart entry', () => {
  test('starts exactly the program, whatever its path holds', () => {
    expect(execOf('/opt/Handback/handback')).toBe('"/opt/Handback/handback"')
    expect(execOf('/home/a b/Hand$back "1".AppImage', '--x')).toBe(
      String.raw`"/home/a b/Hand\\$back \\"1\\".AppImage" "--x"`,
    )
    expect(execOf('/opt/100%/handback')).toBe('"/opt/100%%/handback"')
  })

  test('takes no path that would begin another line', () => {
    expect(() => autostartEntry(['/opt/a\nExec=evil'])).toThrow('control characters')
  })

  test('is on until a desktop switches it off in the file', () => {
    const entry = autostartEntry(['/opt/handback'])
    expect(isEntryOn(entry)).toBe(true)
    expect(isEntryOn(`${entry}Hidden=true\n`)).toBe(false)
    expect(isEntryOn(entry.replace('enabled=true', 'enabled=false'))).toBe(false)
  })
})

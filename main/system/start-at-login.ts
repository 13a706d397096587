/** Whether Handback is started when the person logs in to this computer. */
export interface StartAtLogin {
  /** As the system says it, read anew each time. */
  isOn(): boolean
  set(on: boolean): void
  /** Where that is written down, for the person to see; null: in the system's own settings. */
  readonly place: string | null
}

/** Characters that a desktop entry can't hold in one line. */
const unwritable = /\p{Cc}/u

/** The entry of the XDG autostart specification; `command` is the program and its arguments. */
export function autostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Handback',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
}

/** Desktop Entry Specification, "The Exec key": quoted, and escaped once more as a string value. */
function quoted(argument: string): string {
  if (unwritable.test(argument)) throw new Error('a path with control characters')
  const inQuotes = argument.replace(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%')
  return `"${inQuotes.replaceAll('\\', '\\\\')}"`
}

/** A desktop's own settings switch an entry off by a line in it, and leave the file. */
export function isEntryOn(entry: string): boolean {
  const value = (key: string): string | undefined =>
    new RegExp(`^${key}[ \\t]*=[ \\t]*(\\S+)`, 'm').exec(entry)?.[1]?.toLowerCase()
  return value('Hidden') !== 'true' && value('X-GNOME-Autostart-enabled') !== 'false'
}

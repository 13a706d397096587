/** The system's clipboard, as far as a token that was pasted from it goes. */
export interface Clipboard {
  readText(): Promise<string>
  clear(): void
}

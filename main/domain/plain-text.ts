const longest = 200

/** One line. Control and bidirectional characters would let a provider's text pass for ours. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .slice(0, longest)
}

/** A raw answer with its lines, as long as it was stored. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
}

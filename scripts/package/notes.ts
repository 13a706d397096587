/** The notes of a release. Throws when docs/verified.md has lost the part that they must carry. */
export function notesOf(facts: { version: string; run: string; verified: string }): string {
  const table = /^\| What .*(?:\n\|.*)+/m.exec(facts.verified)?.[0]
  const notYet = /^## Not verified yet\n+((?:.|\n)*?)(?=\n## |$(?![\r\n]))/m.exec(
    facts.verified,
  )?.[1]
  if (table === undefined || notYet === undefined) {
    throw new Error('docs/verified.md has no table, or no “Not verified yet”.')
  }
  return `Handback ${facts.version}

[This run](${facts.run}) built the files below on Linux, macOS and Windows, read the fuses of each package
back, started the unpacked app of its own processor (x64; on macOS arm64) once, and the installed deb; it also ran
the specs on real Electron on all three. \`SHA256SUMS\` lists their hashes, \`handback-${facts.version}.cdx.json\`
what is inside, and \`gh attestation verify FILE\` shows where they were built.

## Verified on

As \`docs/verified.md\` says of this version:

${table}

## Not verified yet

${notYet.trim()}
`
}

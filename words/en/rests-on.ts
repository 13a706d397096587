/** How what Handback does at a provider was tried: said before linking, and in docs/providers.md. */
export const restsOnWords = {
  'rests-on.tried': 'Tried live.',
  'rests-on.emulated': 'Emulated from its docs.',
  'rests-on.partly-memory': 'Emulated from its docs, partly from memory.',
  'rests-on.memory': 'From memory.',
  'rests-on.refusal': 'From its docs; nothing is sent there.',
  'rests-on.tried.means': 'Real servers of this kind were linked, and access there was revoked.',
  'rests-on.emulated.means':
    'Its documented answers were played by a server of ours. {server} itself was not tried.',
  'rests-on.partly-memory.means':
    'A server of ours played its documented answers, and some for which no page was found. {server} itself was not tried.',
  'rests-on.memory.means': 'No page was found for its answers. {server} itself was not tried.',
  'rests-on.refusal.means': 'What is said here is from its pages.',
} as const

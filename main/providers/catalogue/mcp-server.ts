import { defineProvider } from '../define-provider.ts'
import { identityRequest } from '../identity-rules.ts'
import { findProtectedResource } from '../protected-resource.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

const specification = 'https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization'

/** The first message of every session: answered 401 where the token is no good, else at least heard. */
const hello = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'Handback', version: '1' },
  },
})

/** Any server of the Model Context Protocol that is protected by OAuth, by its address. */
export const mcpServer = defineProvider({
  id: 'mcp-server',
  nameOf: ({ hostname, host, pathname }) =>
    hostname.endsWith('.invalid') ? 'MCP' : `MCP: ${host}${pathname.replace(/\/+$/, '')}`,
  // They are at any address, and only their own answers tell.
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M13.85 0a4.16 4.16 0 0 0-2.95 1.217L1.456 10.66a.835.835 0 0 0 0 1.18.835.835 0 0 0 1.18 0l9.442-9.442a2.49 2.49 0 0 1 3.541 0 2.49 2.49 0 0 1 0 3.541L8.59 12.97l-.1.1a.835.835 0 0 0 0 1.18.835.835 0 0 0 1.18 0l.1-.098 7.03-7.034a2.49 2.49 0 0 1 3.542 0l.049.05a2.49 2.49 0 0 1 0 3.54l-8.54 8.54a1.96 1.96 0 0 0 0 2.755l1.753 1.753a.835.835 0 0 0 1.18 0 .835.835 0 0 0 0-1.18l-1.753-1.753a.266.266 0 0 1 0-.394l8.54-8.54a4.185 4.185 0 0 0 0-5.9l-.05-.05a4.16 4.16 0 0 0-2.95-1.218c-.2 0-.401.02-.6.048a4.17 4.17 0 0 0-1.17-3.552A4.16 4.16 0 0 0 13.85 0m0 3.333a.84.84 0 0 0-.59.245L6.275 10.56a4.186 4.186 0 0 0 0 5.902 4.186 4.186 0 0 0 5.902 0L19.16 9.48a.835.835 0 0 0 0-1.18.835.835 0 0 0-1.18 0l-6.985 6.984a2.49 2.49 0 0 1-3.54 0 2.49 2.49 0 0 1 0-3.54l6.983-6.985a.835.835 0 0 0 0-1.18.84.84 0 0 0-.59-.245',
  },
  server: { kind: 'discovered', issuer: null, find: findProtectedResource },
  // Redirect addresses are compared exactly, with their port.
  signIn: codeSignIn({ client: 'public', redirect: 'fixed-ports', resource: true }),
  scopes: [
    { scope: 'openid', allows: 'scope.openid', onlyListed: true },
    { scope: 'offline_access', allows: 'scope.offline_access', onlyListed: true },
  ],
  identity: identityRequest({
    openIdFirst: true,
    unnamed: true,
    method: 'POST',
    headers: { accept: 'application/json, text/event-stream' },
    body: hello,
    subject: [],
  }),
  // The protocol says nothing about it: a server's own document does, and nothing beyond it is assumed.
  revocation: standardRevocation,
  probes: ['introspection', 'userinfo', 'refresh'],
  notes: [
    {
      en: 'An app gets whatever the MCP server gives every app; Handback uses it only to end it again.',
      de: 'Eine App erhält, was der MCP-Server jeder App gibt; Handback nutzt es nur, um es wieder zu beenden.',
    },
    {
      en: 'Most of these servers don’t say who signed in, so there is one account for each server.',
      de: 'Die meisten dieser Server sagen nicht, wer sich angemeldet hat; daher gibt es je Server ein Konto.',
    },
    {
      en: 'Many offer apps no way to end access: then only its own time or the server’s own page does.',
      de: 'Viele bieten Apps keinen Weg, den Zugriff zu beenden: Dann endet er nur mit seiner Zeit oder auf der Seite des Servers.',
    },
  ],
  sources: [
    { about: 'sign-in', url: specification },
    { about: 'sign-in', url: `${specification}/client-registration` },
    { about: 'sign-in', url: 'https://www.rfc-editor.org/rfc/rfc9728' },
    { about: 'sign-in', url: 'https://www.rfc-editor.org/rfc/rfc8707' },
    { about: 'probe', url: specification },
    { about: 'revocation', url: 'https://www.rfc-editor.org/rfc/rfc7009' },
  ],
  emulated: 'partly-memory',
  confidence: { file: 'documented' },
})

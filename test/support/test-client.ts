import type { OAuthClient, ServerMetadata } from '../../main/domain/client.ts'
import { Secret } from '../../main/domain/secret.ts'
import type { OpenedClient } from '../../main/providers/server-access.types.ts'

export const exampleMetadata: ServerMetadata = {
  issuer: 'https://id.example.test',
  authorizationEndpoint: 'https://id.example.test/auth',
  tokenEndpoint: 'https://id.example.test/token',
  userinfoEndpoint: 'https://id.example.test/me',
  jwksUri: 'https://id.example.test/jwks',
  revocationEndpoint: 'https://id.example.test/revoke',
  introspectionEndpoint: null,
  registrationEndpoint: null,
  endSessionEndpoint: null,
  deviceAuthorizationEndpoint: null,
  pushedRequestEndpoint: null,
  scopesSupported: null,
  promptValuesSupported: null,
  tokenEndpointAuthMethodsSupported: null,
  codeChallengeMethodsSupported: ['S256'],
  idTokenSigningAlgValuesSupported: ['RS256'],
  issParameterSupported: false,
  offersDpop: false,
  serviceDocumentation: null,
  trustedHosts: [],
}

/** A client as the services would have stored and opened it. */
export function openedClient(
  about: Partial<OAuthClient> & { metadata?: ServerMetadata; secretText?: string } = {},
): OpenedClient {
  const { secretText, ...client } = about
  return {
    client: {
      ref: 'client-1',
      providerId: 'openid',
      serverName: 'Example',
      metadata: exampleMetadata,
      clientId: 'handback-public',
      authMethod: 'none',
      redirectRule: 'any-port',
      redirectPath: '/callback/test',
      registeredByUs: false,
      registrationClientUri: null,
      hasSecret: secretText !== undefined,
      createdAt: 0,
      handedIn: null,
      ...client,
    },
    secret: secretText === undefined ? null : new Secret(secretText),
  }
}

// Loaded before a child process (`--import`) that is started many times over: a passphrase costs it next
// to nothing. How the key is derived stays; what it costs is held by test/unit/vault.
import { registerHooks } from 'node:module'

const dear = 'N: 2 ** 17'

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.endsWith('/main/vault/passphrase.ts')) return loaded
    const source = Buffer.from((loaded.source ?? '') as string).toString()
    if (!source.includes(dear)) throw new Error('passphrase.ts says its cost in another way')
    return { ...loaded, source: source.replace(dear, 'N: 2 ** 4') }
  },
})

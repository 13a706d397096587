import type { HandedInView } from '../../../preload/contract/hand-in.contract.ts'
import { Facts } from '../../components/facts.tsx'
import { PermissionList } from '../../components/permission-list.tsx'
import { plain, useWords } from '../../words/use-words.ts'

/** Whose it is, what it may do and until when: each only as far as its provider said. */
export function OwnerFacts({ token }: { readonly token: HandedInView }) {
  const words = useWords()
  const { providerName: provider, owner, permissions, expiresAt } = token
  const until =
    expiresAt === null
      ? []
      : [{ name: words.say('ui.hand-in.until'), value: words.say('ui.moment', { at: expiresAt }) }]
  return (
    <div className="server-card">
      <Facts
        facts={[
          {
            name: words.say('ui.hand-in.owner'),
            value:
              owner === null ? (
                words.say('ui.hand-in.owner.unnamed', { provider })
              ) : (
                <bdi>{plain(owner)}</bdi>
              ),
          },
          {
            name: words.say('ui.hand-in.may'),
            value:
              permissions.length === 0 ? (
                words.say('ui.hand-in.may.unsaid', { provider })
              ) : (
                <PermissionList permissions={permissions} />
              ),
          },
          ...until,
        ]}
      />
    </div>
  )
}

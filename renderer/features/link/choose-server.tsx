import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { FailureView } from '../../../preload/contract/shapes.ts'
import type { GalleryEntryView, ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useAction, useGallery, useKnownServers } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useCopy } from '../notices/use-notices.ts'
import { Gallery } from './gallery.tsx'
import { KnownServers } from './known-servers.tsx'
import { TrustQuestion } from './trust-question.tsx'

export interface ChooseServerProps {
  readonly address: string
  /** Chosen by name before this was shown. */
  readonly chosen: GalleryEntryView | null
  readonly onAddress: (address: string) => void
  readonly onServer: (server: ServerView) => void
  readonly onCancel: () => void
  /** What else a person may have come for. */
  readonly instead: ReactNode
}

export function ChooseServer({
  address,
  chosen: atFirst,
  onAddress,
  onServer,
  onCancel,
  instead,
}: ChooseServerProps) {
  const words = useWords()
  const copy = useCopy()
  const dialogs = useDialogs()
  const known = useKnownServers().data ?? []
  const gallery = useGallery().data ?? []
  const discover = useAction('servers.discover')
  const recall = useAction('servers.knownDetails')
  const choose = useAction('servers.choose')
  const field = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(atFirst?.byAddress === true ? atFirst.name : null)
  const busy = discover.isPending || recall.isPending || choose.isPending
  const error = discover.error ?? recall.error ?? choose.error
  const forget = (): void => {
    discover.reset()
    recall.reset()
    choose.reset()
  }
  const take = ({ id, name, byAddress }: GalleryEntryView): void => {
    forget()
    if (!byAddress) choose.mutate({ providerId: id }, { onSuccess: onServer })
    else {
      setWanted(name)
      onAddress('')
      field.current?.querySelector('input')?.focus()
    }
  }
  useTakenOnce(atFirst, take)
  const others = error === null ? null : otherHosts(failureOf(error))
  // Who was chosen by name is asked about by the address main names.
  const chosen = choose.error === null ? null : failureOf(choose.error).happened.values['host']
  const at = typeof chosen === 'string' ? chosen : address.trim()
  const asked = discover.variables
  const agreed = asked?.address === at ? (asked.trustedHosts ?? []) : []
  // Asking about the same address once more would answer nothing.
  const asking = others !== null && !busy && asked?.address === at
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        forget()
        if (address.trim() !== '') {
          discover.mutate({ address: address.trim() }, { onSuccess: onServer })
        }
      }}
    >
      {known.length === 0 ? null : (
        <KnownServers
          servers={known}
          disabled={busy}
          onChoose={(clientRef) => {
            forget()
            recall.mutate({ clientRef }, { onSuccess: onServer })
          }}
        />
      )}
      <div ref={field}>
        <EntryField
          takesFocus
          label={words.say('ui.link.address')}
          hint={
            wanted === null
              ? words.say('ui.link.address.hint')
              : words.say('ui.link.address.of', { name: wanted })
          }
          placeholder={words.say('ui.link.address.example')}
          value={address}
          onChange={onAddress}
        />
      </div>
      {busy ? <Waiting words={words.say('ui.link.looking')} /> : null}
      {error === null || busy || others !== null ? null : (
        <FailurePanel failure={failureOf(error)} onCopy={copy} />
      )}
      {error === null || busy || others === null ? null : (
        <TrustQuestion
          failure={failureOf(error)}
          onTrust={() =>
            discover.mutate(
              { address: at, trustedHosts: [...agreed, ...others] },
              { onSuccess: onServer },
            )
          }
        />
      )}
      <Gallery entries={gallery} typed={address} disabled={busy} chosen={wanted} onChoose={take} />
      <div>{instead}</div>
      <div className="dialog-buttons">
        <ActionButton kind="link" onPress={() => dialogs.open({ kind: 'note', note: null })}>
          {words.say('ui.note.instead')}
        </ActionButton>
        <ActionButton onPress={onCancel}>{words.say('ui.cancel')}</ActionButton>
        <ActionButton submit kind="primary" busy={busy} disabled={address.trim() === '' || asking}>
          {words.say('ui.continue')}
        </ActionButton>
      </div>
    </form>
  )
}

/** What was chosen elsewhere is gone to at once, and only once. */
function useTakenOnce(
  entry: GalleryEntryView | null,
  take: (entry: GalleryEntryView) => void,
): void {
  const wanted = useRef(entry)
  useEffect(() => {
    const { current } = wanted
    wanted.current = null
    if (current !== null && !current.byAddress) take(current)
  }, [take])
}

/** The hosts nobody contacts before the person agreed, where that is what failed. */
function otherHosts(failure: FailureView): string[] | null {
  const { others } = failure.happened.values
  const asks = failure.code === 'other-hosts' || failure.code === 'private-network'
  return asks && typeof others === 'string' ? others.split(', ') : null
}

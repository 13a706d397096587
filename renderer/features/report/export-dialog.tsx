import { useState } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import type { Output } from '../../../preload/contract/contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useAction } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords, type Words } from '../../words/use-words.ts'
import { useCopy, useNotices } from '../notices/use-notices.ts'

type Format = 'html' | 'json'

const formats: readonly Format[] = ['html', 'json']

export interface ExportDialogProps {
  /** Null: all accounts. */
  readonly account: AccountView | null
  readonly onClose: () => void
}

/** Says what the file holds before the system asks where to save it. */
export function ExportDialog({ account, onClose }: ExportDialogProps) {
  const words = useWords()
  const copy = useCopy()
  const { note } = useNotices()
  const [format, setFormat] = useState<Format>('html')
  const send = useAction('report.export')
  const save = (): void =>
    send.mutate(
      { accountId: account?.id ?? null, format },
      {
        onSuccess: (saved) => {
          const { path, brokenAt } = saved
          if (path === null) return
          note((now) => savedWords(path, brokenAt, now))
          onClose()
        },
      },
    )
  return (
    <DialogFrame
      title={titleOf(account, words)}
      onClose={onClose}
      buttons={
        <>
          <ActionButton onPress={onClose}>{words.say('ui.cancel')}</ActionButton>
          <ActionButton kind="primary" takesFocus busy={send.isPending} onPress={save}>
            {words.say(send.isPending ? 'ui.report.saving' : 'ui.report.save')}
          </ActionButton>
        </>
      }
    >
      <p>{words.say('ui.report.what')}</p>
      <p className="soft">{words.say('ui.report.holds')}</p>
      <ChoiceGroup<Format>
        label={words.say('ui.report.format')}
        value={format}
        choices={formats.map((value) => ({ value, words: words.say(`ui.report.format.${value}`) }))}
        onChange={setFormat}
      />
      {send.isError ? <FailurePanel failure={failureOf(send.error)} onCopy={copy} /> : null}
    </DialogFrame>
  )
}

function titleOf(account: AccountView | null, words: Words): string {
  if (account === null) return words.say('ui.report.title.all')
  const values = { name: words.tell(account.name), provider: account.providerName }
  return words.say('ui.report.title.one', values)
}

function savedWords(
  path: string,
  brokenAt: Output<'report.export'>['brokenAt'],
  words: Words,
): string {
  return brokenAt === null
    ? words.say('ui.report.saved', { path })
    : words.say('ui.report.saved.broken', { path, seq: brokenAt })
}

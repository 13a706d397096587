import type {
  RecoveryView,
  RememberedAccountView,
} from '../../../preload/contract/recovery.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Lamp } from '../../components/lamp.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProviderMark } from '../../components/provider-mark.tsx'
import { plain, useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'
import { OpenFolderButton } from '../settings/open-folder-button.tsx'
import { usePlace } from '../shell/place.tsx'

/** What happened to the data file, and where access may be left that Handback can't end any more. */
export function RecoveryPage({ recovery }: { readonly recovery: RecoveryView }) {
  const words = useWords()
  const { goTo } = usePlace()
  const dismiss = useRun('recovery.dismiss')
  return (
    <div className="page page-narrow">
      <PageHeader title={words.say('ui.page.recovery')} />
      <p className="recovery-lead">{words.tell(recovery.happened)}</p>
      {recovery.setAside.length === 0 ? null : <SetAside paths={recovery.setAside} />}
      <section className="jobs">
        <h2 className="jobs-title">{words.say('ui.recovery.accounts')}</h2>
        {recovery.accounts.length === 0 ? null : (
          <ul className="cards">
            {recovery.accounts.map((account) => (
              <Remembered key={account.index} account={account} />
            ))}
          </ul>
        )}
        <p className="soft recovery-about">{words.tell(recovery.about)}</p>
      </section>
      <div className="recovery-read">
        <ActionButton
          kind="primary"
          busy={dismiss.isPending}
          onPress={() => dismiss.run({}, () => goTo('accounts'))}
        >
          {words.say('ui.recovery.read')}
        </ActionButton>
        <p className="soft">{words.say('ui.recovery.read.what')}</p>
      </div>
    </div>
  )
}

function SetAside({ paths }: { readonly paths: readonly string[] }) {
  const words = useWords()
  return (
    <section className="setting">
      <h2 className="setting-title">{words.say('ui.recovery.where')}</h2>
      <div className="setting-line">
        <div>
          <p>{words.say('ui.recovery.where.what')}</p>
          {paths.map((path) => (
            <code className="path" key={path}>
              {path}
            </code>
          ))}
        </div>
        <OpenFolderButton />
      </div>
    </section>
  )
}

function Remembered({ account }: { readonly account: RememberedAccountView }) {
  const words = useWords()
  const open = useRun('recovery.openPage')
  const values = { provider: account.providerName, name: words.tell(account.name) }
  return (
    <li className="job">
      <ProviderMark mark={account.mark} />
      <div className="job-body">
        <h3 className="job-title">{words.say('ui.row', values)}</h3>
        <Lamp
          shape={account.needsLook ? 'triangle' : 'ticked'}
          words={words.tell(account.restored)}
        />
        <p className="soft job-facts recovery-issuer">
          <bdi>{plain(account.issuer)}</bdi>
        </p>
      </div>
      <ActionButton
        busy={open.isPending}
        label={words.say(`ui.recovery.open.${account.page}.for`, values)}
        onPress={() => open.run({ index: account.index })}
      >
        {words.say(`ui.recovery.open.${account.page}`, values)}
      </ActionButton>
    </li>
  )
}

import { Button } from 'react-aria-components'
import type { GalleryEntryView } from '../../../preload/contract/sign-in.contract.ts'
import { ProviderMark } from '../../components/provider-mark.tsx'
import { plain, useWords } from '../../words/use-words.ts'

export interface GalleryProps {
  readonly entries: readonly GalleryEntryView[]
  /** What was typed: an address, or the beginning of a name. */
  readonly typed: string
  readonly disabled: boolean
  /** The name of the one whose address is asked for. */
  readonly chosen: string | null
  readonly onChoose: (entry: GalleryEntryView) => void
}

const groups = ['nothing', 'address', 'own-app', 'cannot'] as const

/** Providers by name, in the order of what the person has to bring. */
export function Gallery({ entries, typed, disabled, chosen, onChoose }: GalleryProps) {
  const words = useWords()
  const shown = matchingName(entries, typed)
  return (
    <section aria-label={words.say('ui.link.gallery')}>
      <h3 className="field-label">{words.say('ui.link.gallery')}</h3>
      <div className="gallery">
        {shown.length === 0 ? <p className="soft">{words.say('ui.link.gallery.none')}</p> : null}
        {groups.map((needs) => {
          const members = shown.filter((entry) => entry.needs === needs)
          if (members.length === 0) return null
          return (
            <div key={needs}>
              <h4 className="gallery-needs">{words.say(`ui.link.gallery.${needs}`)}</h4>
              <ul className="known-servers">
                {members.map((entry) => (
                  <li key={entry.id}>
                    <Button
                      className="known-server"
                      isDisabled={disabled}
                      {...(entry.name === chosen ? { 'aria-pressed': true } : {})}
                      onPress={() => onChoose(entry)}
                    >
                      <ProviderMark mark={entry.mark} />
                      <span className="known-server-names">
                        <bdi>{plain(entry.name)}</bdi>
                        {entry.throughDistribution ? (
                          <span className="soft">
                            {words.say('own-app.through-distribution.mark')}
                          </span>
                        ) : null}
                      </span>
                    </Button>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** Anything that looks like an address filters nothing: it is looked up. */
function matchingName(entries: readonly GalleryEntryView[], typed: string) {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '' || /[./:@]/.test(wanted)) return entries
  const names = (test: (name: string) => boolean) =>
    entries.filter(({ name }) => test(name.toLowerCase()))
  // "git" is GitHub and GitLab; only where no word begins with it, what it is a part of.
  const beginning = names((name) => name.startsWith(wanted) || name.includes(` ${wanted}`))
  return beginning.length > 0 ? beginning : names((name) => name.includes(wanted))
}

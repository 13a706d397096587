import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createQueryClient } from './api/query-client.ts'
import { servedLocale, useDocumentLanguage } from './api/use-document-title.ts'
import { useLock, useStatus } from './api/use-requests.ts'
import { ListViewProvider } from './features/accounts/list-view-provider.tsx'
import { DialogsProvider } from './features/dialogs/dialogs.tsx'
import { LockedWindow } from './features/lock/locked-window.tsx'
import { NoticesProvider } from './features/notices/notices.tsx'
import { PlaceProvider } from './features/shell/place.tsx'
import { WindowFrame } from './features/shell/window-frame.tsx'
import { WordsContext } from './words/use-words.ts'
import { useCatalogueWords } from './words/use-catalogue-words.ts'

export function App() {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <InLocale />
    </QueryClientProvider>
  )
}

function InLocale() {
  const locale = useStatus().data?.locale ?? servedLocale()
  const words = useCatalogueWords(locale)
  const lock = useLock()
  const [wasLocked, setWasLocked] = useState(false)
  if (lock?.locked === true && !wasLocked) setWasLocked(true)
  useDocumentLanguage(locale)
  // Main answers at once; until then there is no word to show.
  if (words === null || lock === undefined) return null
  return (
    <WordsContext value={words}>
      <I18nProvider locale={locale}>
        {lock.locked ? (
          <LockedWindow goesOn={lock.goesOn} />
        ) : (
          <NoticesProvider>
            <PlaceProvider>
              <ListViewProvider>
                <DialogsProvider>
                  <WindowFrame follows={wasLocked} />
                </DialogsProvider>
              </ListViewProvider>
            </PlaceProvider>
          </NoticesProvider>
        )}
      </I18nProvider>
    </WordsContext>
  )
}

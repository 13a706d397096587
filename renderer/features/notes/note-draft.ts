import type {
  KnownProviderView,
  NoteEntryView,
  NoteView,
} from '../../../preload/contract/notes.contract.ts'

/** What has been typed about an account that is not linked. */
export interface NoteDraft {
  readonly entry: NoteEntryView
  /** The page was typed by the person: choosing another provider must not replace it. */
  readonly ownPage: boolean
}

export const draftOf = (note: NoteView): NoteDraft => ({
  entry: {
    providerName: note.providerName,
    accountName: note.accountName,
    page: note.page ?? '',
    remark: note.remark,
    remindMonths: note.remindMonths,
  },
  ownPage: note.page !== null,
})

export const emptyDraft: NoteDraft = {
  entry: { providerName: '', accountName: '', page: '', remark: '', remindMonths: 6 },
  ownPage: false,
}

/** A provider we know brings its page along, unless the person typed one. */
export function withProvider(
  draft: NoteDraft,
  providerName: string,
  known: readonly KnownProviderView[],
): NoteDraft {
  const name = providerName.trim().toLowerCase()
  const found = known.find((one) => one.name.toLowerCase() === name)
  const page = draft.ownPage ? draft.entry.page : (found?.page ?? '')
  return { ...draft, entry: { ...draft.entry, providerName, page } }
}

/** Main asks its own gate again; here it is said beside the field. */
export function isPageFine(page: string): boolean {
  const typed = page.trim()
  return typed === '' || (/^https:\/\/[^/?#@\s]+/i.test(typed) && URL.canParse(typed))
}

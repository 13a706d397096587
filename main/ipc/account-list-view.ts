import { accountRows, type AccountView } from '../../preload/contract/accounts.contract.ts'

/** Checks the rows and makes one text of them; a mark that many share is in it once. */
export function packAccounts(rows: readonly AccountView[]): string {
  const places = new Map<string, number>()
  const marks: AccountView['mark'][] = []
  const packed = rows.map(({ mark, ...row }) => {
    const known = places.get(mark.path)
    if (known !== undefined) return { ...row, mark: known }
    places.set(mark.path, marks.length)
    marks.push(mark)
    return { ...row, mark: marks.length - 1 }
  })
  return JSON.stringify(accountRows.parse({ marks, rows: packed }))
}

/**
 * How a closed job ended. Stored, shown and exported; never mixed.
 * - `proven`: a probe that was positive before the first send is negative now
 * - `answered`: the provider gave its documented success; no conclusive probe exists
 * - `ends-at`: a self-contained token outlives its grant until `at` (epoch ms)
 * - `expired`: the token lapsed
 * - `closed-by-you`: the person removed it on the provider's page and no probe contradicts
 * - `abandoned`: "Delete without revoking…"
 */
export type Ending =
  | { readonly kind: 'proven' }
  | { readonly kind: 'answered' }
  | { readonly kind: 'ends-at'; readonly at: number }
  | { readonly kind: 'expired' }
  | { readonly kind: 'closed-by-you' }
  | { readonly kind: 'abandoned' }

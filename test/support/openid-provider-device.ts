import type { KoaContextWithOIDC } from 'oidc-provider'
import { page, shownName } from './openid-provider-pages.ts'

/** Where a code is entered and confirmed: the provider's own forms, in this provider's look. */
export function deviceCodePages(name: string) {
  const shown = shownName(name)
  const show = (ctx: KoaContextWithOIDC, title: string, body: string): void => {
    ctx.body = page(shown, title, body)
  }
  return {
    userCodeInputSource: (ctx: KoaContextWithOIDC, form: string, _out: unknown, error: unknown) => {
      const said =
        error === undefined ? '' : '<p role="alert">This code is not known. Try again.</p>'
      show(
        ctx,
        'Enter your code',
        `${said}${form}<button class="go" type="submit" form="op.deviceInputForm">Continue</button>`,
      )
    },
    userCodeConfirmSource: (
      ctx: KoaContextWithOIDC,
      form: string,
      _client: unknown,
      _device: unknown,
      userCode: string,
    ) => {
      show(
        ctx,
        'Is this the code you see?',
        `<p><strong>${userCode}</strong></p>${form}
<button class="go" type="submit" form="op.deviceConfirmForm">Continue</button>
<button type="submit" form="op.deviceConfirmForm" name="abort" value="yes">Cancel</button>`,
      )
    },
    successSource: (ctx: KoaContextWithOIDC) => {
      show(ctx, 'Done', '<p>You can go back to Handback.</p>')
    },
  }
}

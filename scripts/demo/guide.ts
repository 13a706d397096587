// What the terminal says while the app is open.
import type { DemoProviders } from './providers.ts'

export function guide({ meadow, harbour }: DemoProviders, folder: string): string {
  return `Two OpenID providers run on this computer. Both know alice, bob and carol; any password is right.

  Meadow   ${meadow.issuer}
  Harbour  ${harbour.issuer}

Things to try
  Link account       enter Meadow’s address, sign in there as alice, allow access
  Log out, Log in    Meadow remembers what you allowed and asks nothing
  Link another       carol at Harbour; or bob at Meadow, after “Open Meadow to sign out” in alice’s
                     details, because your browser is still signed in there as alice
  Go offline         press o here, then log out or revoke: it is saved, and sent when you are back
  Revoke access      press m first, so that Meadow is down; look at Activity; press m again
  Link again         Meadow asks for your consent once more

Keys here
  m  stop or start Meadow        o  go offline or back online
  h  stop or start Harbour       q  quit

The app keeps its data in ${folder}, which is deleted when you quit.
`
}

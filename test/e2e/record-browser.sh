#!/bin/sh
# The person's browser, as the specs see it: it notes the address it was given.
printf '%s\n' "$1" >>"${BROWSER_LOG:?}"

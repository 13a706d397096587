import type { Http } from '../../../main/system/http.ts'

/** Nobody may be asked: what the catalogue knows is enough. */
export const silent: Http = {
  send: ({ url }) => {
    throw new Error(`asked at ${url}`)
  },
}

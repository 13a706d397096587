// Beginnings apart, so that no scanner takes a made-up token for one that got into the repository.
const [slackUser, slackBot, slackApp] = ['xoxp', 'xoxb', 'xapp']

export const of = (length: number, characters = 'aB3'): string =>
  characters.repeat(Math.ceil(length / characters.length)).slice(0, length)
const hex = (length: number): string => of(length, '0a9f')

/** As the providers document them, or as their own scanners look for them. */
export const samples: readonly (readonly [rule: string, token: string])[] = [
  ['github classic', `ghp_${of(36)}`],
  ['github fine-grained', `github_pat_${of(22)}_${of(59)}`],
  ['github oauth-app', `gho_${of(36)}`],
  ['github-app user', `ghu_${of(36)}`],
  ['github-app refresh', `ghr_${of(76)}`],
  ['github-app installation', `ghs_${of(36)}`],
  ['gitlab personal', ['glpat', 'aB3_-aB3aB3aB3aB3aB3'].join('-')],
  ['gitlab personal', `glpat-${of(27)}.01.0w1abcdef`.replace('.0w1abcdef', '0w1abcd')],
  ['slack user', `${slackUser}-1234567890-1234567890-1234567890123-${hex(32)}`],
  ['slack user', `xoxe.${slackUser}-1-${of(163, 'AB3')}`],
  ['slack bot', `${slackBot}-1234567890-1234567890123-${of(24)}`],
  ['slack refresh', `xoxe-1-${of(146, 'AB3')}`],
  ['slack app-level', `${slackApp}-1-A0123456789-1234567890123-${hex(64)}`],
  ['google access', `ya29.a0Ae_x-${of(120)}`],
  ['google refresh', `1//0g${of(60)}-_x`],
  ['dropbox app', `sl.${of(135)}`],
  ['dropbox app', `sl.u.${of(300)}`],
  ['facebook app', `EAAC${of(150)}`],
  ['heroku api', `HRKU-AA${of(58)}`],
  ['hubspot private-app', 'pat-na1-01234567-89ab-cdef-0123-456789abcdef'],
  ['linear app', `lin_oauth_${hex(64)}`],
  ['linear api-key', `lin_api_${of(40)}`],
  ['notion integration', `ntn_12345678901${of(35)}`],
  ['notion integration', `secret_${of(43)}`],
  ['digitalocean access', `dop_v1_${hex(64)}`],
  ['digitalocean access', `doo_v1_${hex(64)}`],
  ['digitalocean refresh', `dor_v1_${hex(64)}`],
  ['figma personal', `figd_${of(40)}`],
  ['atlassian api-token', `ATATT3xFf${of(183)}`],
  ['asana personal', `2/1201234567890123/1209876543210987:${hex(32)}`],
  ['asana personal', `1/1201234567890123:${hex(32)}`],
  ['zoho access', `1000.${hex(32)}.${hex(32)}`],
  ['matrix session', `syt_YWRh_${of(20, 'abCd')}_0aB3xZ`],
  ['matrix session', `mct_${of(30)}_0aB3xZ`],
  ['matrix app', `mat_${of(30)}_0aB3xZ`],
  ['bluesky refresh', `ref-${hex(64)}`],
]

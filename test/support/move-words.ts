/** What every archive of the tests is sealed with. */
export const packPassphrase = 'four unrelated quiet words'

/** Limits that a field in the window shares with the contract, apart from the schemas: no page bundles zod. */
export const longestTag = 40

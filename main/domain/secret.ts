/**
 * A token or client secret in memory. It prints as `[secret]` wherever it is turned into text by
 * accident (template strings, JSON, inspection); only `reveal()` gives it away.
 */
export class Secret {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  reveal(): string {
    return this.#text
  }

  toString(): string {
    return '[secret]'
  }

  toJSON(): string {
    return '[secret]'
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]'
  }
}

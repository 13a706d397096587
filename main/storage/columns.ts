import type { z } from 'zod'

/** A stored value that cannot be read: names the row, so that it can be found and kept. */
export class DamagedRowError extends Error {
  readonly table: string
  readonly rowId: string

  constructor(table: string, rowId: string, column: string, cause: unknown) {
    super(`${table} row ${rowId}: column ${column} cannot be read`, { cause })
    this.name = 'DamagedRowError'
    this.table = table
    this.rowId = rowId
  }
}

/** Reads the JSON columns of one row. */
export interface JsonReader {
  <T>(column: string, schema: z.ZodType<T>, text: string): T
}

export function jsonReader(table: string, rowId: string): JsonReader {
  return (column, schema, text) => {
    try {
      return schema.parse(JSON.parse(text))
    } catch (cause) {
      throw new DamagedRowError(table, rowId, column, cause)
    }
  }
}

/** The same for a column that may be NULL. */
export function readNullable<T>(
  read: JsonReader,
  column: string,
  schema: z.ZodType<T>,
  text: string | null,
): T | null {
  return text === null ? null : read(column, schema, text)
}

export function nullableJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}

/** better-sqlite3 binds Buffers; this is a view, not a copy. */
export function toBlob(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export function fromBlob(blob: Buffer): Uint8Array {
  return new Uint8Array(blob)
}

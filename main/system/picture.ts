/** Decodes an untrusted picture and encodes it anew, so that nothing but pixels survives. */
export interface PictureCodec {
  /** PNG of at most 192×192 pixels, or null when `bytes` is no picture. */
  toPng(bytes: Uint8Array): Uint8Array | null
}
